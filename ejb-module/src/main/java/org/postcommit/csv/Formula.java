package org.postcommit.csv;

/** A spreadsheet computes cells that begin like a formula, unless an apostrophe stands in front. */
final class Formula {

    private static final String SIGNS = "=+-@";
    private static final String SPACES = "\t\r\n";

    private Formula() {}

    static String quoted(String cell) {
        return begins(cell) ? "'" + cell : cell;
    }

    /** What {@link #quoted} was given. */
    static String unquoted(String cell) {
        return cell.startsWith("'") && begins(cell) ? cell.substring(1) : cell;
    }

    /** Apostrophes that were there before are kept apart from ours. */
    private static boolean begins(String cell) {
        int start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        while (start < cell.length() && SPACES.indexOf(cell.charAt(start)) >= 0) {
            start++;
        }
        return start < cell.length() && SIGNS.indexOf(cell.charAt(start)) >= 0;
    }
}
