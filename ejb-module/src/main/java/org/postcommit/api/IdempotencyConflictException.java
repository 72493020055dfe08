package org.postcommit.api;

/** The idempotency key was used before by the same producer for a notification with another content. */
public class IdempotencyConflictException extends PostcommitException {

    public IdempotencyConflictException(String key) {
        super("The idempotency key '" + key + "' was used before with another content;"
                + " send the same content again or choose a new key.");
    }
}
