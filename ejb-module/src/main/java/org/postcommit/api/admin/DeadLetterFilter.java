package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * Which dead letters are meant.
 *
 * @param q part of the reason, of an id, or of a recipient's address or subject, in whatever case; {@code null} for any
 * @param state {@code null} for any
 */
public record DeadLetterFilter(String q, DeadLetterState state) implements Serializable {

    /** All of them. */
    public static final DeadLetterFilter ANY = new DeadLetterFilter(null, null);
}
