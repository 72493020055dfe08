package org.postcommit.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Style sheets that were taken apart already: the mails of one layout share theirs. Safe for many threads. */
final class StyleSheets {

    private static final int MOST = 100;
    private static final int MOST_CHARACTERS = 50_000;
    private static final Map<String, StyleSheet> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, StyleSheet> eldest) {
                    return size() > MOST;
                }
            });

    private StyleSheets() {}

    static StyleSheet of(String css) {
        if (css.length() > MOST_CHARACTERS) {
            return StyleSheet.parse(css);
        }
        StyleSheet known = KNOWN.get(css);
        if (known == null) {
            known = StyleSheet.parse(css);
            KNOWN.put(css, known);
        }
        return known;
    }
}
