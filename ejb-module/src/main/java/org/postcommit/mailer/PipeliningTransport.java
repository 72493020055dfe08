package org.postcommit.mailer;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Says MAIL, RCPT and DATA without waiting in between where the relay offers that (RFC 2920): two round trips a mail
 * instead of four. The replies are read, and judged, one by one as ever; the body goes out after the last of them.
 */
class PipeliningTransport extends SMTPTransport {

    private static final int GO_AHEAD = 354;

    private String recipient;
    private int saidAhead;
    private boolean spoiled;

    PipeliningTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** One mail to one recipient. */
    void send(StoredMail message, Address to) throws MessagingException {
        recipient = supportsExtension("PIPELINING") ? to.toString() : null;
        try {
            sendMessage(message, new Address[] {to});
        } finally {
            spoiled |= saidAhead > 0; // replies to what was said ahead would be taken for those of the next mail
            saidAhead = 0;
            recipient = null;
        }
    }

    /** Nobody knows any more what the relay's next reply is about. */
    boolean isSpoiled() {
        return spoiled;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (saidAhead > 0 && command.equals("RSET")) {
            afterRefusedRecipient();
        } else if (saidAhead > 0) {
            saidAhead--;
        } else {
            super.sendCommand(command);
            if (recipient != null && command.startsWith("MAIL FROM:")) {
                sayAhead();
            }
        }
    }

    private void sayAhead() {
        saidAhead = 2;
        try {
            super.sendCommand("RCPT TO:<" + recipient + ">");
            super.sendCommand("DATA");
        } catch (MessagingException e) {
            spoiled = true; // the relay has hung up; what it said before is still to be read
        }
    }

    /** DATA without a recipient is refused; a relay that agrees to it all the same is told that there is nothing. */
    private void afterRefusedRecipient() throws MessagingException {
        saidAhead = 0;
        boolean agreed = readServerResponse() == GO_AHEAD;
        spoiled |= agreed;
        super.sendCommand(agreed ? "." : "RSET");
    }
}
