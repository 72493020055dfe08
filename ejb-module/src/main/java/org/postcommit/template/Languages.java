package org.postcommit.template;

import java.util.Collection;
import java.util.Optional;

/** Finds what comes closest to the language somebody reads (RFC 4647 §3.4, lookup). */
final class Languages {

    private static final String LAST_RESORT = "en";

    private Languages() {}

    /**
     * The wanted one, its base, the default, English, whatever there is.
     *
     * @param available not empty
     * @param wanted may be {@code null}
     */
    static String choose(Collection<String> available, String wanted, String standard) {
        return lookup(available, wanted)
                .or(() -> lookup(available, standard))
                .or(() -> lookup(available, LAST_RESORT))
                .orElseGet(() -> available.iterator().next());
    }

    private static Optional<String> lookup(Collection<String> available, String wanted) {
        String range = wanted;
        while (range != null) {
            String tag = range;
            Optional<String> found =
                    available.stream().filter(tag::equalsIgnoreCase).findFirst();
            if (found.isPresent()) {
                return found;
            }
            int cut = range.lastIndexOf('-');
            range = cut < 0 ? null : range.substring(0, cut);
        }
        return Optional.empty();
    }
}
