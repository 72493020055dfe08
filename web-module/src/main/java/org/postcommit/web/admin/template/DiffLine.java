package org.postcommit.web.admin.template;

import java.io.Serializable;

/**
 * One line of two texts side by side.
 *
 * @param leftNumber counted from 1; 0 when there is no such line on the left
 * @param left the line; {@code null} when there is none
 * @param skipped how many equal lines are left out here; 0 when this is a line
 */
public record DiffLine(Kind kind, int leftNumber, String left, int rightNumber, String right, int skipped)
        implements Serializable {

    /** What became of the line on the left. */
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED,
        SKIPPED
    }

    static DiffLine skipped(int count) {
        return new DiffLine(Kind.SKIPPED, 0, null, 0, null, count);
    }

    /** What both begin with. */
    public String start() {
        return kind == Kind.CHANGED ? left.substring(0, startLength()) : "";
    }

    /** What is only on the left; the whole line unless both sides have one. */
    public String leftMiddle() {
        return kind == Kind.CHANGED ? left.substring(startLength(), left.length() - endLength()) : left;
    }

    /** What is only on the right; the whole line unless both sides have one. */
    public String rightMiddle() {
        return kind == Kind.CHANGED ? right.substring(startLength(), right.length() - endLength()) : right;
    }

    /** What both end with. */
    public String end() {
        return kind == Kind.CHANGED ? left.substring(left.length() - endLength()) : "";
    }

    private int startLength() {
        int most = Math.min(left.length(), right.length());
        int length = 0;
        while (length < most && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length > 0 && Character.isHighSurrogate(left.charAt(length - 1)) ? length - 1 : length;
    }

    private int endLength() {
        int most = Math.min(left.length(), right.length()) - startLength();
        int length = 0;
        while (length < most && left.charAt(left.length() - 1 - length) == right.charAt(right.length() - 1 - length)) {
            length++;
        }
        return length > 0 && Character.isLowSurrogate(left.charAt(left.length() - length)) ? length - 1 : length;
    }
}
