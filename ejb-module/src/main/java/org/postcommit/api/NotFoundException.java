package org.postcommit.api;

import java.util.UUID;

/** There is no such notification or recipient, or the caller may not see it. */
public class NotFoundException extends PostcommitException {

    public NotFoundException(String what, UUID id) {
        super("There is no " + what + " " + id + ".");
    }
}
