package org.postcommit.web.admin.template;

import java.util.List;

/** How many lines two texts have in common, in the same order, from one line of each on. */
class CommonLines {

    /** Larger tables would fill the memory; texts that would need one are taken to have nothing in common. */
    private static final long MOST_CELLS = 4_000_000;

    private final int[][] lengths;

    CommonLines(List<String> left, List<String> right) {
        if ((long) left.size() * right.size() > MOST_CELLS) {
            lengths = new int[0][];
            return;
        }
        lengths = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                lengths[i][j] = left.get(i).equals(right.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
    }

    /** Whether going on without the line on the left loses no more than going on without the one on the right. */
    boolean isLeftDispensable(int i, int j) {
        return lengths.length == 0 || lengths[i + 1][j] >= lengths[i][j + 1];
    }
}
