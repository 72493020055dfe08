package org.postcommit.directory;

/** A spreadsheet takes some cells for formulas; with an apostrophe in front it takes them for text. */
final class Formula {

    private static final String BEGINNING = "'*[=+\\-@].*";

    private Formula() {}

    static String prevented(String cell) {
        return cell.matches(BEGINNING) ? "'" + cell : cell;
    }

    /** What was there before. */
    static String undone(String cell) {
        return cell.startsWith("'") && cell.matches(BEGINNING) ? cell.substring(1) : cell;
    }
}
