package org.postcommit.web.admin;

import java.util.ArrayList;
import java.util.List;

/** A stack trace, line by line: what was thrown, where in our code, and everything around it. */
public record Traceback(List<Line> lines) {

    /** What a line says. */
    public enum Kind {
        MESSAGE,
        OWN,
        FRAME,
        REST
    }

    /** One line without its end. */
    public record Line(Kind kind, String text) {}

    static Traceback of(String text) {
        List<Line> lines = new ArrayList<>();
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new Line(kind(line), line)));
        }
        return new Traceback(lines);
    }

    public boolean isPresent() {
        return !lines.isEmpty();
    }

    /** The line that says it all, for the folded state. */
    public String getHeadline() {
        return lines.isEmpty() ? "" : lines.get(0).text();
    }

    private static Kind kind(String line) {
        String text = line.strip();
        if (text.startsWith("at ")) {
            return text.contains("org.postcommit.") ? Kind.OWN : Kind.FRAME;
        }
        return text.startsWith("...") ? Kind.REST : Kind.MESSAGE;
    }
}
