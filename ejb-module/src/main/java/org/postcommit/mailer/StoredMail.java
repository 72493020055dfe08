package org.postcommit.mailer;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.postcommit.api.mailer.Mail;

/** The stored bytes as Jakarta Mail wants them; notes how much of them went out, which no exception tells. */
class StoredMail extends SMTPMessage {

    private final byte[] content;
    private boolean started;
    private boolean complete;

    StoredMail(Session session, Mail mail) {
        super(session);
        content = mail.content();
        String from = mail.envelope().from().address();
        setEnvelopeFrom(from.isEmpty() ? "<>" : from);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        started = true;
        out.write(content);
        complete = true;
    }

    @Override
    public int getSize() {
        return content.length;
    }

    /** The relay agreed to DATA. */
    boolean isStarted() {
        return started;
    }

    /** Every byte was handed to the connection. */
    boolean isComplete() {
        return complete;
    }
}
