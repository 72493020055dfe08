package org.postcommit.bounce;

/** What others wrote, fit for a column: not too long, and without what a database or a page refuses. */
final class Cut {

    private Cut() {}

    static String to(int max, String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        if (clean.length() <= max) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(max - 2)) ? max - 2 : max - 1;
        return clean.substring(0, end) + "…";
    }
}
