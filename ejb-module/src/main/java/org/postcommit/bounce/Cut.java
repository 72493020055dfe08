package org.postcommit.bounce;

import org.postcommit.message.Texts;

/** What others wrote, fit for a column: not too long, and without what a database or a page refuses. */
final class Cut {

    private Cut() {}

    static String to(int max, String text) {
        return text == null ? null : Texts.abridged(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), max);
    }
}
