package org.postcommit.api.mailer;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/** What came of handing a mail to a relay. */
public sealed interface Outcome extends Serializable {

    /** The relay took responsibility: its final reply was 2xx. */
    record Accepted(String reply) implements Outcome {}

    /** Not accepted, or not known to be; everything but {@link RelayDown} uses up an attempt. */
    sealed interface Failure extends Outcome {
        Fault fault();
    }

    /** Refused for the moment; worth another attempt. */
    record Transient(Fault fault) implements Failure {}

    /** Refused for good. */
    record Permanent(Fault fault) implements Failure {

        private static final Set<String> BAD_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

        /** Whether the reply says that this address will never take mail (RFC 3463 §3.2, RFC 7504, RFC 7505). */
        public boolean isBadAddress() {
            if (fault.phase().compareTo(Phase.RCPT) < 0 || fault.smtpCode() == null) {
                return false;
            }
            return fault.smtpCode() == 521
                    || fault.smtpCode() == 556
                    || fault.enhancedCode() != null
                            && BAD_ADDRESS.contains(fault.enhancedCode().toString());
        }
    }

    /** The relay had all of it and did not answer: it may or may not have been accepted. */
    record Ambiguous(Fault fault) implements Failure {}

    /** The mail itself cannot be sent; no relay was asked. */
    record Local(Fault fault) implements Failure {}

    /**
     * The relay could not be talked to; says nothing about the mail and uses up no attempt.
     *
     * @param alarm TLS or login failed: somebody has to mend the configuration
     */
    record RelayDown(Fault fault, boolean alarm) implements Outcome {}

    /** The name an attempt is recorded under. */
    default String label() {
        return this instanceof RelayDown ? "RELAY" : getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
