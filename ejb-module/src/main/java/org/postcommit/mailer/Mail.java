package org.postcommit.mailer;

import java.time.Duration;
import org.postcommit.message.Envelope;

/**
 * One mail on its way.
 *
 * @param content the finished message, CRLF line ends, sent byte for byte
 * @param budget how long the whole conversation may take
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the store to the wire, never compared
public record Mail(Envelope envelope, byte[] content, Duration budget) {}
