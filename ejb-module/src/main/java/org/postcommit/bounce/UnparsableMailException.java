package org.postcommit.bounce;

/** The mail cannot be taken apart; says why. */
class UnparsableMailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnparsableMailException(String why) {
        super(why);
    }
}
