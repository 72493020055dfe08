package org.postcommit.bounce;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail or a part of it (RFC 2045).
 *
 * @param body as transferred, one character per byte
 * @param parts of a multipart, or the one mail inside of message/rfc822
 */
record MailPart(HeaderLines headers, String body, List<MailPart> parts) {

    private static final Pattern CHARSET = Pattern.compile("[A-Za-z0-9._:-]+");

    /** In lower case, such as {@code multipart/report}. */
    String type() {
        return headers.first("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(value -> value.contains("/"))
                .orElse("text/plain");
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    /** A parameter of Content-Type. */
    Optional<String> parameter(String name) {
        return headers.first("Content-Type").flatMap(value -> parameter(value, name));
    }

    private static Optional<String> parameter(String value, String name) {
        Matcher found = Pattern.compile(
                        ";\\s*" + name + "\\*?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^\\s;]+))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(value);
        return found.find()
                ? Optional.of(
                        found.group(1) == null ? found.group(2) : found.group(1).replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
    }

    /** This part and all in it. */
    Stream<MailPart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MailPart::all));
    }

    /** This mail's parts, without those of mails inside of it. */
    Stream<MailPart> own() {
        return Stream.concat(Stream.of(this), isMultipart() ? parts.stream().flatMap(MailPart::own) : Stream.empty());
    }

    Optional<MailPart> find(String... types) {
        return own().filter(part -> List.of(types).contains(part.type())).findFirst();
    }

    /** The body without its transfer encoding, one character per byte. */
    String content() {
        return TransferEncoding.decoded(
                body, headers.first("Content-Transfer-Encoding").orElse("7bit"));
    }

    /** The body as people read it. */
    String text() {
        byte[] bytes = content().getBytes(StandardCharsets.ISO_8859_1);
        return parameter("charset")
                .filter(name -> CHARSET.matcher(name).matches() && Charset.isSupported(name))
                .map(name -> new String(bytes, Charset.forName(name)))
                .orElseGet(() -> HeaderLines.readable(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
}
