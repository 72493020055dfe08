package org.postcommit.consent;

import java.net.URI;
import java.util.Map;

/** Signed links by which a reader unsubscribes or sets preferences without logging in. */
public interface UnsubscribeLinks {

    /**
     * The page where the reader says what mail is wanted; opening it changes nothing.
     *
     * @param topic of the mail that holds the link
     * @param store as {@link Consents#optedIn}
     */
    URI preferences(String address, String topic, int store);

    /**
     * Headers by which mail programs unsubscribe for the reader: {@code List-Unsubscribe} (RFC 2369) and
     * {@code List-Unsubscribe-Post} (RFC 8058).
     */
    Map<String, String> headers(String address, String topic, int store);
}
