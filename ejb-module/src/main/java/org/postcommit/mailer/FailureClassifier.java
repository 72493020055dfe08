package org.postcommit.mailer;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;

/** Says what a failure during the mail transaction means (RFC 5321 §4.2.1); connecting is not its business. */
class FailureClassifier {

    /** How an exception thrown by {@code sendMessage} is to be understood. */
    Outcome classify(MessagingException failure, StoredMail mail) {
        SmtpReply reply = replyIn(failure);
        Phase phase = phaseOf(failure, mail);
        if (!reply.isReadable()) {
            Fault fault = Fault.of(phase, failure);
            return mail.isComplete() ? new Outcome.Ambiguous(fault) : new Outcome.Transient(fault);
        }
        Fault fault = Fault.of(phase, reply.code(), reply.text(), failure);
        if (reply.isAccessDenied() && phase == Phase.MAIL) {
            return new Outcome.RelayDown(fault, true);
        }
        return reply.isTransient() ? new Outcome.Transient(fault) : new Outcome.Permanent(fault);
    }

    private static Phase phaseOf(MessagingException failure, StoredMail mail) {
        if (mail.isStarted()) {
            return Phase.BODY;
        }
        if (find(failure, SMTPAddressFailedException.class) != null) {
            return Phase.RCPT;
        }
        if (find(failure, SMTPSenderFailedException.class) != null) {
            return Phase.MAIL;
        }
        var sendFailed = find(failure, SMTPSendFailedException.class);
        String command = sendFailed == null || sendFailed.getCommand() == null ? "" : sendFailed.getCommand();
        if (command.startsWith("DATA")) {
            return Phase.DATA;
        }
        return command.startsWith("RCPT") ? Phase.RCPT : Phase.MAIL;
    }

    /** The reply about the one recipient if there is one, else about the whole mail. */
    private static SmtpReply replyIn(MessagingException failure) {
        var address = find(failure, SMTPAddressFailedException.class);
        if (address != null) {
            return new SmtpReply(address.getReturnCode(), address.getMessage());
        }
        var sender = find(failure, SMTPSenderFailedException.class);
        if (sender != null) {
            return new SmtpReply(sender.getReturnCode(), sender.getMessage());
        }
        var send = find(failure, SMTPSendFailedException.class);
        return send == null ? new SmtpReply(-1, "") : new SmtpReply(send.getReturnCode(), send.getMessage());
    }

    private static <T extends Exception> T find(MessagingException failure, Class<T> kind) {
        Exception current = failure;
        while (current != null) {
            if (kind.isInstance(current)) {
                return kind.cast(current);
            }
            current = current instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return null;
    }
}
