package org.postcommit.bounce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a mail apart (RFC 2046). Forgiving where relays are careless: a missing end, a wrong line end; strict about size,
 * so that nobody can make it work for long.
 */
class MailParsing {

    static final int MOST_PARTS = 100;
    static final int DEEPEST = 10;

    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");

    private int parts;

    /**
     * @throws UnparsableMailException when there is no mail in it, or too much
     */
    MailPart parse(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        MailPart mail = part(text.replaceFirst("\\A(?:\\r?\\n)++", "").replaceFirst("\\AFrom [^\\n]*\\n", ""), 0);
        if (mail.headers().isEmpty()) {
            throw new UnparsableMailException("The mail has no header.");
        }
        return mail;
    }

    private MailPart part(String text, int depth) {
        if (++parts > MOST_PARTS) {
            throw new UnparsableMailException("The mail has more than " + MOST_PARTS + " parts.");
        }
        if (depth > DEEPEST) {
            throw new UnparsableMailException("Mails lie within mails deeper than " + DEEPEST + ".");
        }
        boolean noHeader = text.startsWith("\n") || text.startsWith("\r\n");
        Matcher end = END_OF_HEADER.matcher(text);
        boolean ends = !noHeader && end.find();
        String head = noHeader ? "" : ends ? text.substring(0, end.start()) : text;
        String body = noHeader ? text.replaceFirst("\\A\\r?\\n", "") : ends ? text.substring(end.end()) : "";
        var leaf = new MailPart(new HeaderLines(head), body, List.of());
        return new MailPart(leaf.headers(), body, inner(leaf, depth));
    }

    private List<MailPart> inner(MailPart part, int depth) {
        if (part.isMultipart()) {
            return part.parameter("boundary")
                    .map(boundary -> parts(part.body(), boundary, depth))
                    .orElse(List.of());
        }
        if (part.type().equals("message/rfc822") || part.type().equals("message/global")) {
            return List.of(part(part.content(), depth + 1));
        }
        return List.of();
    }

    private List<MailPart> parts(String body, String boundary, int depth) {
        Matcher line = Pattern.compile("(?:\\A|\\r?\\n)--" + Pattern.quote(boundary) + "(--)?[ \\t]*(?=\\r?\\n|\\z)")
                .matcher(body);
        List<MailPart> found = new ArrayList<>();
        int start = -1;
        while (line.find()) {
            if (start >= 0) {
                found.add(part(body.substring(start, line.start()), depth + 1));
            }
            start = afterLine(body, line.end());
            if (line.group(1) != null) {
                return found;
            }
        }
        if (start >= 0) {
            found.add(part(body.substring(start), depth + 1));
        }
        return found;
    }

    private static int afterLine(String body, int end) {
        int feed = body.indexOf('\n', end);
        return feed < 0 ? body.length() : feed + 1;
    }
}
