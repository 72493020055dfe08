package org.postcommit.api.bounce;

import java.io.Serializable;

/**
 * Which ones.
 *
 * @param kind {@code null} for all
 * @param q part of the address, the sender or the subject, in any case; {@code null} for all
 * @param open only those that somebody should look at
 */
public record BounceFilter(BounceKind kind, String q, boolean open) implements Serializable {}
