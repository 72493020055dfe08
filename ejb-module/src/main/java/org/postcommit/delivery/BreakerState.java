package org.postcommit.delivery;

import java.time.Instant;

/**
 * How a mailer stands with its relay.
 *
 * @param since when it was stopped, {@code null} while it runs
 * @param cause the relay's last fault, {@code null} when there was none since it answered last
 */
public record BreakerState(boolean open, Instant since, String cause) {}
