package org.postcommit.api;

/** There is no such notification, recipient or setting, or the caller may not see it. */
public class NotFoundException extends PostcommitException {

    public NotFoundException(String what, Object id) {
        super("There is no " + what + " " + id + ".");
    }
}
