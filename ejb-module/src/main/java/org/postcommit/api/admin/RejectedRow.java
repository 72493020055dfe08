package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A JMS message that could not be taken in, as the list shows it.
 *
 * @param id of the rejection, a UUIDv7
 * @param at when it was rejected
 * @param producer who sent it, as the message says
 * @param kind type of the JMS message, for example {@code TextMessage}
 * @param size bytes of the body as it came; 0 when it has none or it cannot be known
 * @param reasonCount how many things are wrong with it
 * @param summary the reasons in one line, cut after 500 characters
 */
public record RejectedRow(UUID id, Instant at, String producer, String kind, long size, int reasonCount, String summary)
        implements Serializable {}
