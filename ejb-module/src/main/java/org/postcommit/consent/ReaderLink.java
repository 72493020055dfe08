package org.postcommit.consent;

import java.util.Optional;
import java.util.UUID;
import org.postcommit.message.EmailAddress;

/**
 * What a link in a mail says about its reader: no secret, but only we can write it.
 *
 * @param campaign {@code null} when the mail is no campaign's
 */
record ReaderLink(Key key, UUID campaign) {

    private static final int PARTS = 4;

    /** As it is signed; what is written once is read for ever. */
    String text() {
        return String.join(
                "\n",
                key.topic(),
                Integer.toString(key.store()),
                key.address(),
                campaign == null ? "" : campaign.toString());
    }

    /** Links of long ago may hold a domain that is not ASCII. */
    static Optional<ReaderLink> read(String text) {
        String[] parts = text.split("\n", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        return Optional.of(new ReaderLink(
                new Key(EmailAddress.keyOf(parts[2]), parts[0], Integer.parseInt(parts[1])),
                parts[3].isEmpty() ? null : UUID.fromString(parts[3])));
    }
}
