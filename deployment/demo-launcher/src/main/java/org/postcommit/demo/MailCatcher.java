package org.postcommit.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An SMTP server that keeps every mail, whoever it is for, in one inbox. Mail to addresses that begin with
 * {@value #NOBODY} comes back to the mailbox of the newsletter, which is read by POP3.
 */
public final class MailCatcher implements AutoCloseable {

    /** Nobody has such an address any more. */
    static final String NOBODY = "gone-";

    /** Whose mailbox reports come to. */
    static final String NEWS = "news@example.org";

    /** Password of that mailbox; it is reached from this machine only. */
    static final String PASSWORD = "news";

    private static final String INBOX = "inbox@demo.invalid";
    private static final String BIN = "bin@demo.invalid";

    private final ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final ServerSetup pop3 = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3);
    private final GreenMail greenMail = new GreenMail(new ServerSetup[] {smtp, pop3});
    private GreenMailUser everybody;
    private GreenMailUser nobody;
    private GreenMailUser news;
    private MailFolder inbox;

    public MailCatcher start() throws UserException, FolderException {
        greenMail.start();
        everybody = greenMail.getUserManager().createUser(INBOX, INBOX, "unused");
        nobody = greenMail.getUserManager().createUser(BIN, BIN, "unused");
        news = greenMail.getUserManager().createUser(NEWS, NEWS, PASSWORD);
        greenMail.getUserManager().setMessageDeliveryHandler(this::reader);
        inbox = greenMail.getManagers().getImapHostManager().getInbox(everybody);
        return this;
    }

    private GreenMailUser reader(MovingMessage mail, MailAddress address) throws MessagingException, UserException {
        if (!address.getEmail().startsWith(NOBODY)) {
            return everybody;
        }
        MailAddress sender = mail.getReturnPath();
        if (sender != null && !sender.getEmail().isBlank()) {
            news.deliver(Undeliverable.report(mail.getMessage(), address.getEmail(), sender.getEmail()));
        }
        return nobody;
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    public int pop3Port() {
        return greenMail.getPop3().getPort();
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
