package org.postcommit.bounce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report brings back of the mail it is about. */
class ReturnedMail {

    private static final int MOST = 50;
    private static final List<String> HEADERS_ONLY =
            List.of("text/rfc822-headers", "message/rfc822-headers", "message/global-headers", "text/rfc822");
    private static final Pattern TAGGED = Pattern.compile(
            "[A-Za-z0-9!#$%&'*/=?^_`{|}~.-]{1,64}\\+[A-Za-z2-7]{40}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^[ \\t>]*Message-ID:\\s*(<[^<>\\s]{1,250}@[^<>\\s]{1,250}>)");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}@[^<>\\s]{1,250}>");

    private final MailPart mail;

    ReturnedMail(MailPart mail) {
        this.mail = mail;
    }

    Clues clues(Optional<String> envelopeId) {
        return new Clues(tagged(), envelopeId, messageIds());
    }

    /** All that looks like an envelope sender of ours, wherever it stands: its signature vouches for itself. */
    private List<String> tagged() {
        Set<String> found = new LinkedHashSet<>();
        mail.all().forEach(part -> {
            part.headers().values().forEach(value -> collect(TAGGED, 0, value, found));
            if (part.parts().isEmpty()) {
                collect(TAGGED, 0, part.content(), found);
            }
        });
        return List.copyOf(found);
    }

    private List<String> messageIds() {
        Set<String> found = new LinkedHashSet<>();
        headers().forEach(headers -> headers.first("Message-ID").ifPresent(value -> collect(ID, 0, value, found)));
        mail.own()
                .filter(part -> part.type().startsWith("text/") && part.parts().isEmpty())
                .forEach(part -> collect(MESSAGE_ID, 1, part.text(), found));
        for (String name : List.of("In-Reply-To", "References")) {
            mail.headers().all(name).forEach(value -> collect(ID, 0, value, found));
        }
        return List.copyOf(found);
    }

    /** Of the returned mail, whole or in part. */
    List<HeaderLines> headers() {
        List<HeaderLines> found = new ArrayList<>();
        mail.own().forEach(part -> {
            if (HEADERS_ONLY.contains(part.type())) {
                found.add(new HeaderLines(part.content()));
            } else if (!part.isMultipart()) {
                part.parts().forEach(returned -> found.add(returned.headers()));
            }
        });
        return found;
    }

    private static void collect(Pattern pattern, int group, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (found.size() < MOST && matcher.find()) {
            found.add(matcher.group(group));
        }
    }
}
