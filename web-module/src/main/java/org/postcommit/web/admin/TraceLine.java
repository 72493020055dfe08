package org.postcommit.web.admin;

import java.util.List;
import java.util.Locale;

/** One line of a traceback and what it is. */
public record TraceLine(Kind kind, String text) {

    private static final String OWN = "at org.postcommit.";

    static List<TraceLine> linesOf(String traceback) {
        return traceback.stripTrailing().lines().map(TraceLine::of).toList();
    }

    private static TraceLine of(String line) {
        String text = line.strip();
        if (!text.startsWith("at ") && !text.startsWith("...")) {
            return new TraceLine(Kind.FAULT, text);
        }
        // a frame may stand behind its module: at postcommit.ear//org.postcommit...
        boolean own = text.startsWith(OWN) || text.contains("//org.postcommit.");
        return new TraceLine(own ? Kind.OWN : Kind.FRAME, "    " + text);
    }

    public String css() {
        return "trace-" + kind.name().toLowerCase(Locale.ENGLISH);
    }

    /** The exception, a frame of Postcommit, a frame of others. */
    public enum Kind {
        FAULT,
        OWN,
        FRAME
    }
}
