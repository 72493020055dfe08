package org.postcommit.web.admin.template;

import java.util.ArrayList;
import java.util.List;
import org.postcommit.web.admin.template.DiffLine.Kind;

/** What differs between two texts: the lines of their longest common subsequence are the same, all others changed. */
class LineDiff {

    /** Equal lines shown around what differs. */
    private static final int CONTEXT = 3;

    private final List<String> left;
    private final List<String> right;
    private final List<DiffLine> lines = new ArrayList<>();
    private int toldLeft;
    private int toldRight;

    private LineDiff(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /** Nothing when the texts are equal; {@code null} is a text without lines. */
    static List<DiffLine> of(String left, String right) {
        var diff = new LineDiff(lines(left), lines(right));
        return diff.left.equals(diff.right) ? List.of() : folded(diff.compare());
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }

    private List<DiffLine> compare() {
        int start = equalAtStart();
        int end = equalAtEnd(start);
        tellEqual(start);
        compare(start, left.size() - end, right.size() - end);
        tellEqual(end);
        return lines;
    }

    private void compare(int start, int leftEnd, int rightEnd) {
        var common = new CommonLines(left.subList(start, leftEnd), right.subList(start, rightEnd));
        int i = start;
        int j = start;
        while (i < leftEnd || j < rightEnd) {
            if (i < leftEnd && j < rightEnd && left.get(i).equals(right.get(j))) {
                tellChanged(i++, j++);
                tellEqual(1);
            } else if (j == rightEnd || i < leftEnd && common.isLeftDispensable(i - start, j - start)) {
                i++;
            } else {
                j++;
            }
        }
        tellChanged(leftEnd, rightEnd);
    }

    private int equalAtStart() {
        int most = Math.min(left.size(), right.size());
        int count = 0;
        while (count < most && left.get(count).equals(right.get(count))) {
            count++;
        }
        return count;
    }

    private int equalAtEnd(int start) {
        int most = Math.min(left.size(), right.size()) - start;
        int count = 0;
        while (count < most && left.get(left.size() - 1 - count).equals(right.get(right.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private void tellEqual(int count) {
        for (int k = 0; k < count; k++) {
            String line = left.get(toldLeft);
            lines.add(new DiffLine(Kind.SAME, ++toldLeft, line, ++toldRight, line, 0));
        }
    }

    /** What is not told yet before these two is no longer, or new; in pairs as far as they go. */
    private void tellChanged(int leftEnd, int rightEnd) {
        while (toldLeft < leftEnd && toldRight < rightEnd) {
            String before = left.get(toldLeft);
            String after = right.get(toldRight);
            lines.add(new DiffLine(Kind.CHANGED, ++toldLeft, before, ++toldRight, after, 0));
        }
        while (toldLeft < leftEnd) {
            String before = left.get(toldLeft);
            lines.add(new DiffLine(Kind.REMOVED, ++toldLeft, before, 0, null, 0));
        }
        while (toldRight < rightEnd) {
            String after = right.get(toldRight);
            lines.add(new DiffLine(Kind.ADDED, 0, null, ++toldRight, after, 0));
        }
    }

    /** Leaves out equal lines that are far from any change. */
    private static List<DiffLine> folded(List<DiffLine> all) {
        List<DiffLine> kept = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i <= all.size(); i++) {
            boolean shown = i < all.size() && isNearChange(all, i);
            if (skipped > 0 && (shown || i == all.size())) {
                kept.add(DiffLine.skipped(skipped));
                skipped = 0;
            }
            if (shown) {
                kept.add(all.get(i));
            } else {
                skipped++;
            }
        }
        return kept;
    }

    private static boolean isNearChange(List<DiffLine> all, int index) {
        return all.subList(Math.max(0, index - CONTEXT), Math.min(all.size(), index + CONTEXT + 1)).stream()
                .anyMatch(line -> line.kind() != Kind.SAME);
    }
}
