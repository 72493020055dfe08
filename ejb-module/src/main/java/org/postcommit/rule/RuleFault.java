package org.postcommit.rule;

/** Why a rule could not be evaluated. */
public class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    RuleFault(String message) {
        super(message);
    }

    RuleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
