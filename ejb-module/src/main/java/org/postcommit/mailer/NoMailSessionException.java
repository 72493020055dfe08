package org.postcommit.mailer;

import jakarta.mail.MessagingException;

/** The server has no mail session of the name that an account gives. */
class NoMailSessionException extends MessagingException {

    private static final long serialVersionUID = 1L;

    NoMailSessionException(String name, Exception cause) {
        super("There is no mail session " + name + ": define it on the server, or give the account another.", cause);
    }
}
