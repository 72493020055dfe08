package org.postcommit.consent;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Signed links by which a reader unsubscribes or sets preferences without logging in. They are good for ever. */
public interface UnsubscribeLinks {

    /**
     * What stands in one reader's mail.
     *
     * @param preferences the page where the reader says what mail is wanted; opening it changes nothing
     * @param headers by which mail programs unsubscribe for the reader: {@code List-Unsubscribe} (RFC 2369) and
     *     {@code List-Unsubscribe-Post} (RFC 8058)
     */
    record InMail(URI preferences, Map<String, String> headers) {}

    /**
     * @param topic of the mail that holds the links
     * @param store as {@link Consents#optedIn}
     * @param campaign whose mail it is; stands in the history of what the reader says, may be {@code null}
     */
    InMail inMail(String address, String topic, int store, UUID campaign);

    /** The address of the page without anybody's seal, for samples: nobody's consents are changed by it. */
    URI nobodysPreferences();
}
