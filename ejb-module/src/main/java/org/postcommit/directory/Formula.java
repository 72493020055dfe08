package org.postcommit.directory;

/** A spreadsheet takes some cells for formulas; with an apostrophe in front it takes them for text. */
final class Formula {

    private static final String BEGINNINGS = "=+-@";

    private Formula() {}

    static String prevented(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** What was there before. */
    static String undone(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** With apostrophes in front it might become one. */
    private static boolean isFormula(String cell) {
        int first = 0;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        return first < cell.length() && BEGINNINGS.indexOf(cell.charAt(first)) >= 0;
    }
}
