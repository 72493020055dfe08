package org.postcommit.api.consent;

import java.io.Serializable;

/**
 * What became of a request for somebody's consent.
 *
 * @param row as it stands now: PENDING, or GRANTED when there is nothing to confirm
 * @param mailed whether a mail asks for confirmation; not when there is nothing to confirm, not when one about the topic
 *     was sent some minutes ago, and not when the address got five within a day
 */
public record ConsentRequest(ConsentRow row, boolean mailed) implements Serializable {}
