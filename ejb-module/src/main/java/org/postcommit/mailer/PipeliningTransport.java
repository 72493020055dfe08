package org.postcommit.mailer;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
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
    private boolean gone;

    PipeliningTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** One mail to one recipient. */
    void send(StoredMail message, String to) throws MessagingException {
        recipient = supportsExtension("PIPELINING") ? to : null;
        var address = new InternetAddress();
        address.setAddress(to);
        try {
            sendMessage(message, new Address[] {address});
        } finally {
            spoiled |= saidAhead > 0; // replies to what was said ahead would be taken for those of the next mail
            saidAhead = 0;
            recipient = null;
        }
    }

    /** Nobody is there any more, or nobody knows what the relay's next reply is about. */
    boolean isSpoiled() {
        return spoiled;
    }

    /** Also called when something fails after a refusal, which is then reported as if all were well. */
    @Override
    public synchronized void close() throws MessagingException {
        spoiled = true;
        super.close();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (saidAhead > 0 && command.equals("RSET")) {
            resetAfterRefusal();
        } else if (saidAhead > 0) {
            saidAhead--;
        } else {
            super.sendCommand(command);
            if (recipient != null && command.startsWith("MAIL FROM:")) {
                sayAhead();
            }
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        return gone ? -1 : super.readServerResponse();
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

    /**
     * After a refusal DATA is refused too. A relay that agrees to it all the same is left, for a body without an end is
     * thrown away; one that hangs up has refused before, and that is what counts.
     */
    private void resetAfterRefusal() {
        try {
            for (; saidAhead > 0; saidAhead--) {
                gone = super.readServerResponse() == GO_AHEAD;
            }
            if (!gone) {
                super.sendCommand("RSET");
            }
        } catch (MessagingException e) {
            saidAhead = 0;
            gone = true;
        }
        spoiled |= gone;
    }
}
