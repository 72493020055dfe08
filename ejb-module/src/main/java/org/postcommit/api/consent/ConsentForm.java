package org.postcommit.api.consent;

import java.io.Serializable;
import java.time.Instant;

/**
 * What can be said about somebody's consent.
 *
 * @param address an addr-spec; case does not matter
 * @param topic 1 to 100 letters, digits, dots, hyphens and underscores; case does not matter. {@code *} stands for
 *     everything, to which one can only say no
 * @param store 0 for all stores
 * @param state GRANTED or DENIED; {@code null} for GRANTED
 * @param source how we know, a line of at most 100 characters such as {@code form}; {@code null} for {@code operator}
 * @param evidence what shows it, at most 4,000 characters; may be {@code null}
 * @param language of the person (BCP 47), for mails and pages; {@code null} when unknown
 * @param at when it was said, not in the future; {@code null} for now
 */
public record ConsentForm(
        String address,
        String topic,
        int store,
        ConsentState state,
        String source,
        String evidence,
        String language,
        Instant at)
        implements Serializable {}
