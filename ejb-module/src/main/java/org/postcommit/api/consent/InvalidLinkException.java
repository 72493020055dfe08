package org.postcommit.api.consent;

import org.postcommit.api.PostcommitException;

/** A link that was cut, changed, made by somebody else, or whose time has passed. */
public class InvalidLinkException extends PostcommitException {

    public InvalidLinkException() {
        super("The link is not valid: it was cut or changed, or its time has passed. Open it again from the mail.");
    }
}
