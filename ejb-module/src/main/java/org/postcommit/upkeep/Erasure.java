package org.postcommit.upkeep;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postcommit.message.EmailAddress;

/**
 * Whom to forget.
 *
 * @param spellings of the address in lower case: as it is stored, and as it was given if its domain was not ASCII
 */
record Erasure(List<String> spellings) {

    static Erasure of(String address) {
        return new Erasure(Stream.of(EmailAddress.parse(address).key(), address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    /** As it is stored. */
    String key() {
        return spellings.get(0);
    }

    String other() {
        return spellings.get(spellings.size() - 1);
    }

    Mention mention() {
        return new Mention(spellings);
    }
}
