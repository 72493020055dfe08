package org.postcommit.consent;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Signed links by which a reader unsubscribes or sets preferences without logging in. They are good for ever. */
public interface UnsubscribeLinks {

    /**
     * The page where the reader says what mail is wanted; opening it changes nothing.
     *
     * @param topic of the mail that holds the link
     * @param store as {@link Consents#optedIn}
     * @param campaign whose mail it is; stands in the history of what the reader says, may be {@code null}
     */
    URI preferences(String address, String topic, int store, UUID campaign);

    /** The address of the page without anybody's seal, for samples: nobody's consents are changed by it. */
    URI nobodysPreferences();

    /**
     * Headers by which mail programs unsubscribe for the reader: {@code List-Unsubscribe} (RFC 2369) and
     * {@code List-Unsubscribe-Post} (RFC 8058).
     */
    Map<String, String> headers(String address, String topic, int store, UUID campaign);
}
