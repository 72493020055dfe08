package org.postcommit.api.consent;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody has said about a topic, as it stands now.
 *
 * @param address in lower case
 * @param topic in lower case; {@code *} for everything
 * @param store 0 for all stores
 * @param source how we know
 * @param evidence what shows it; may be {@code null}
 * @param language of the person (BCP 47), {@code null} when unknown
 * @param changedAt when it was said
 * @param changedBy who recorded it, {@code null} when the person did
 */
public record ConsentRow(
        String address,
        String topic,
        int store,
        ConsentState state,
        String source,
        String evidence,
        String language,
        Instant changedAt,
        String changedBy)
        implements Serializable {}
