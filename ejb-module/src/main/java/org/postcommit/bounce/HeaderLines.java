package org.postcommit.bounce;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines {@code Name: value} of a header (RFC 5322 §2.2) or of a group of fields (RFC 3464 §2.1), unfolded. */
class HeaderLines {

    private static final int MOST = 2_000;
    private static final int LONGEST = 4_000;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+)[ \\t]*:(.*)", Pattern.DOTALL);

    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    /** @param text one character per byte; what is no field is passed over */
    HeaderLines(String text) {
        String current = null;
        for (String line : text.split("\\r?\\n", MOST)) {
            if (current != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                current = cut(current.length() < LONGEST ? current + " " + line.strip() : current);
            } else {
                add(current);
                current = cut(line);
            }
        }
        add(current);
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private void add(String line) {
        if (line != null) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                lines.add(new Line(field.group(1), readable(field.group(2).strip())));
            }
        }
    }

    /** Bytes beyond ASCII are UTF-8 (RFC 6532), or at least were meant to be something. */
    static String readable(String bytes) {
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    /** The first value of the name, unless it is empty. */
    Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .toList();
    }

    List<String> values() {
        return lines.stream().map(Line::value).toList();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
