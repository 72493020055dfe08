package org.postcommit.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An SMTP server that keeps every mail, whoever it is for, in one inbox. */
public final class MailCatcher implements AutoCloseable {

    private static final String INBOX = "inbox@demo.invalid";

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailFolder inbox;

    public MailCatcher start() throws UserException, FolderException {
        greenMail.start();
        GreenMailUser everybody = greenMail.getUserManager().createUser(INBOX, INBOX, "unused");
        greenMail.getUserManager().setMessageDeliveryHandler((mail, address) -> everybody);
        inbox = greenMail.getManagers().getImapHostManager().getInbox(everybody);
        return this;
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    /** What arrived, newest first. */
    public List<CaughtMail> mails() {
        return inbox.getMessages().stream()
                .sorted(Comparator.comparingLong(StoredMessage::getUid).reversed())
                .map(MailReader::read)
                .toList();
    }

    public Optional<CaughtMail> mail(long number) {
        return inbox.getMessages().stream()
                .filter(stored -> stored.getUid() == number)
                .findFirst()
                .map(MailReader::read);
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
