package org.postcommit.bounce;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fetched mail as text for people. */
class ShownMail {

    private static final int MOST_EVIDENCE = 20_000;
    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");

    private final byte[] raw;
    private final String text;

    ShownMail(byte[] raw) {
        this.raw = raw;
        String bytes = new String(raw, StandardCharsets.ISO_8859_1);
        this.text =
                Cut.to(Pop3Mailbox.MOST_BYTES + 1, HeaderLines.readable(bytes).replace("\r\n", "\n"));
    }

    String text() {
        return text;
    }

    String headers() {
        Matcher end = END_OF_HEADER.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    /** What the machine that wrote it says to machines, else what it says to people; {@code null} when it says nothing. */
    String evidence() {
        try {
            MailPart mail = new MailParsing().parse(raw);
            return mail.find(
                            "message/delivery-status",
                            "message/global-delivery-status",
                            "message/feedback-report",
                            "message/disposition-notification")
                    .map(part -> HeaderLines.readable(part.content()))
                    .or(() -> mail.find("text/plain").map(MailPart::text))
                    .map(words ->
                            Cut.to(MOST_EVIDENCE, words.replace("\r\n", "\n").strip()))
                    .filter(words -> !words.isEmpty())
                    .orElse(null);
        } catch (RuntimeException | StackOverflowError e) { // shown are the headers and the text, then
            return null;
        }
    }
}
