package org.postcommit.bounce;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.postcommit.api.bounce.BounceKind;

/**
 * What a mail says about one recipient.
 *
 * @param kind HARD, SOFT, DELAYED or COMPLAINT
 * @param address whom it names; {@code null} when it names nobody
 * @param original whom the mail was sent to before somebody forwarded it; {@code null} when it does not say
 * @param status enhanced status code; {@code null} when there is none
 * @param guessed read from words, which counts only with the mail's own token or Message-ID
 */
record Notice(BounceKind kind, String address, String original, String status, String diagnostic, boolean guessed) {

    /** The addresses it names, the recipient of the mail first. */
    List<String> addresses() {
        return Stream.of(original, address).filter(Objects::nonNull).distinct().toList();
    }

    boolean names(String recipient) {
        return addresses().stream().anyMatch(recipient::equalsIgnoreCase);
    }

    /** Status and diagnostic, which often holds the status already. */
    String words() {
        if (status == null || diagnostic != null && diagnostic.contains(status)) {
            return diagnostic == null ? "" : diagnostic;
        }
        return diagnostic == null ? status : status + " " + diagnostic;
    }

    Notice worse(Notice other) {
        return kind.compareTo(other.kind) <= 0 ? this : other;
    }
}
