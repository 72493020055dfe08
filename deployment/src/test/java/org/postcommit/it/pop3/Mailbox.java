package org.postcommit.it.pop3;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A POP3 mailbox on this machine. */
public final class Mailbox implements AutoCloseable {

    public static final String USER = "bounces";
    public static final String PASSWORD = "geheim";

    private final GreenMail server;
    private final GreenMailUser user;

    /** @param address whose mail arrives in it */
    public Mailbox(String address) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3));
        server.start();
        user = server.setUser(address, USER, PASSWORD);
    }

    public int pop3Port() {
        return server.getPop3().getPort();
    }

    /** Something arrives. */
    public void receive(String mail) {
        try {
            byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails are in it. */
    public int count() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessageCount();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
