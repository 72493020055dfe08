package org.postcommit.api;

/** The request contradicts the present state, for example cancelling a mail that was sent. */
public class ConflictException extends PostcommitException {

    public ConflictException(String message) {
        super(message);
    }
}
