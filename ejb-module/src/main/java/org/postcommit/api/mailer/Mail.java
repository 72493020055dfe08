package org.postcommit.api.mailer;

import java.io.Serializable;
import java.time.Duration;

/**
 * One mail on its way.
 *
 * @param content the finished message (RFC 5322), CRLF line ends, to be sent byte for byte
 * @param budget how long the whole conversation may take
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the store to the wire, never compared
public record Mail(Envelope envelope, byte[] content, Duration budget) implements Serializable {}
