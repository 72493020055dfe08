package org.postcommit.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.api.bounce.BounceKind;

/**
 * A bounce in plain words, as qmail (QSBMF), Exim and older relays write it. What is found is a guess: it counts only when
 * the mail's own token or Message-ID is found too.
 */
class PlainBounce {

    private static final int MOST_TEXT = 20_000;
    private static final int MOST_HTML = 200_000;
    private static final int MOST_NOTICES = 50;
    private static final Pattern DAEMON = Pattern.compile(
            "mailer-?daemon|postmaster|mail ?delivery|mdaemon|mail administrator|no-?reply.{0,200}delivery");
    private static final Pattern FAILURE =
            Pattern.compile("undeliver|not (?:be )?deliver|delivery (?:status|failure|has failed)"
                    + "|deliver(?:y|ed)?[^.]{0,60}fail|fail[^.]{0,40}deliver|returned (?:mail|to sender)|unable to deliver"
                    + "|could(?:n't| not) (?:be )?(?:sent|deliver)|bounced|nicht zugestellt|unzustellbar|non (?:remis|distribu)"
                    + "|permanent (?:fatal )?errors?|had (?:permanent|transient)|rejected|delayed");
    private static final Pattern DELAY =
            Pattern.compile("delayed|still (?:being|trying)|will (?:be|keep) (?:retried|trying)"
                    + "|not yet been delivered|warning message only|do not need to resend|continue to (?:try|be made)"
                    + "|attempts will (?:continue|be made)");
    private static final Pattern GONE = Pattern.compile(
            "no such (?:user|mailbox|recipient|person)|(?:user|recipient|address|mailbox) (?:is )?(?:unknown|not found)"
                    + "|unknown (?:user|recipient|mailbox|local)|not listed in|does(?:n't| not) exist|no mailbox here"
                    + "|invalid (?:recipient|mailbox|address)|(?:address|user|recipient) rejected|failed permanently"
                    + "|permanent (?:fatal )?(?:error|failure)|unbekannt|existiert nicht|account (?:is |has been )?(?:disabled|closed)"
                    + "|unrout(?:e)?able address|wasn't found|couldn't be found");
    private static final Pattern COPY = Pattern.compile(
            "(?im)^[- ]{0,100}?(?:--[- ]{0,200}+|_{4,200}+ {0,100}+)(?:below this line|this is a copy|original message"
                    + "|message (?:header|text) follows|the (?:header|body)|undelivered message|unsent message).*$|^original message (?:follows|headers).*$");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "\\A[ \\t>*-]{0,100}<?([^\\s<>()\\[\\],;:\"']{1,64}@[^\\s<>()\\[\\],;:\"'@]{1,254}[^\\s<>()\\[\\],;:\"'.@])>?[ \\t]{0,20}:?[ \\t]{0,20}(?=\\s|\\z|\\()");

    private final MailPart mail;
    private final String text;

    PlainBounce(MailPart mail) {
        this.mail = mail;
        String whole = mail.find("text/plain")
                .or(() -> mail.find("text/html"))
                .map(PlainBounce::words)
                .orElse("");
        String some = beginning(whole, MOST_TEXT);
        Matcher copy = COPY.matcher(some);
        this.text = copy.find() ? some.substring(0, copy.start()) : some;
    }

    private static String words(MailPart part) {
        return part.type().equals("text/html")
                ? beginning(part.text(), MOST_HTML)
                        .replaceAll("(?i)<(?:br|p|/p|div|/div|tr|/tr)[^>]{0,200}>", "\n")
                        .replaceAll("<[^>]{0,500}>", "")
                : part.text();
    }

    private static String beginning(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /** Empty when it is no bounce, as far as one can tell. */
    List<Notice> notices() {
        String subject = mail.headers().first("Subject").map(Words::decoded).orElse("");
        boolean fails = FAILURE.matcher(lower(subject + "\n" + text)).find();
        if (!isFromDaemon() || !fails) {
            return List.of();
        }
        boolean delayed = DELAY.matcher(lower(text + "\n" + subject)).find();
        List<Notice> notices = inParagraphs(delayed);
        return notices.isEmpty() ? List.of(notice(failedRecipient().orElse(null), text, delayed)) : notices;
    }

    private boolean isFromDaemon() {
        HeaderLines headers = mail.headers();
        return headers.has("X-Failed-Recipients")
                || headers.all("Return-Path").stream()
                        .anyMatch(path -> path.replaceAll("\\s", "").equals("<>"))
                || headers.first("From")
                        .filter(from -> DAEMON.matcher(lower(from)).find())
                        .isPresent();
    }

    /** An address at the beginning of a paragraph, and what is said about it until the next one. */
    private List<Notice> inParagraphs(boolean delayed) {
        List<Notice> notices = new ArrayList<>();
        String address = null;
        var said = new StringBuilder();
        for (String paragraph : text.split("(?:\\r?\\n[ \\t]*){2,}+")) {
            Matcher addressee = ADDRESSEE.matcher(paragraph);
            if (addressee.find() && notices.size() < MOST_NOTICES) {
                if (address != null) {
                    notices.add(notice(address, said.toString(), delayed));
                }
                address = addressee.group(1);
                said.setLength(0);
                said.append(paragraph.substring(addressee.end()));
            } else {
                said.append('\n').append(paragraph);
            }
        }
        if (address != null) {
            notices.add(notice(address, said.toString(), delayed));
        }
        return notices;
    }

    private Optional<String> failedRecipient() {
        return mail.headers()
                .first("X-Failed-Recipients")
                .flatMap(TypedAddress::in)
                .or(() -> TypedAddress.in(text));
    }

    private Notice notice(String address, String said, boolean delayed) {
        String words = said.replaceAll("\\s+", " ").strip();
        Optional<String> code = StatusVerdict.code(null, words)
                .or(() -> isForGood(lower(words)) ? Optional.of("5.0.0") : Optional.empty());
        BounceKind kind = delayed ? BounceKind.DELAYED : StatusVerdict.ofFailure(code);
        return new Notice(kind, address, null, code.orElse(null), words, true);
    }

    private boolean isForGood(String words) {
        return GONE.matcher(words).find() || lower(text).contains("this is a permanent error");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
