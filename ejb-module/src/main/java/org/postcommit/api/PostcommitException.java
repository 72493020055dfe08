package org.postcommit.api;

import jakarta.ejb.ApplicationException;

/** Root of everything Postcommit throws at its callers; it marks their transaction for rollback. */
@ApplicationException(rollback = true)
public abstract class PostcommitException extends RuntimeException {

    protected PostcommitException(String message) {
        super(message);
    }
}
