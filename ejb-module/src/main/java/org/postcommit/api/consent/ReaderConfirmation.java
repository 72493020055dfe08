package org.postcommit.api.consent;

import java.io.Serializable;

/**
 * What a reader is asked to confirm.
 *
 * @param language of the reader (BCP 47), {@code null} when unknown
 * @param topic name of the topic, or its key where it has no words
 * @param confirmed whether the reader has confirmed it
 * @param link that opens the reader's {@link ReaderConsent#preferences preferences}
 */
public record ReaderConfirmation(String address, String language, String topic, boolean confirmed, String link)
        implements Serializable {}
