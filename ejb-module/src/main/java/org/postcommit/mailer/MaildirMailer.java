package org.postcommit.mailer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;
import org.postcommit.config.Settings;

/**
 * Delivers into the mail directory {@code POSTCOMMIT_MAILDIR}, each mail with its envelope in the header fields
 * Return-Path (RFC 5321 §4.4) and Delivered-To (RFC 9228), with the line ends of that format. A disk that is full or
 * cannot be written says nothing about a mail and is a relay that is down.
 */
@ApplicationScoped
public class MaildirMailer implements Mailer {

    public static final String NAME = "maildir";

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private Maildir maildir;

    protected MaildirMailer() {}

    MaildirMailer(Maildir maildir) {
        this.maildir = maildir;
    }

    @PostConstruct
    void open() {
        maildir = new Maildir(settings.mailers().maildir(), clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String relay() {
        return maildir.root().toString();
    }

    @Override
    public Outcome send(Mail mail) {
        try {
            return flushed(maildir.show(maildir.write(headerOf(mail.envelope()), withUnixLines(mail.content()))));
        } catch (IOException e) {
            return down(e);
        }
    }

    /** From here on a reader may have seen the mail. */
    private Outcome flushed(Path delivered) {
        try {
            maildir.flush();
            return new Outcome.Accepted(delivered.getFileName().toString());
        } catch (IOException e) {
            return new Outcome.Ambiguous(Fault.of(Phase.BODY, e));
        }
    }

    /** Writes a mail of one line and takes it away again. */
    @Override
    public Outcome probe(Duration budget) {
        try {
            Files.delete(maildir.write("probe\n".getBytes(StandardCharsets.US_ASCII)));
            return new Outcome.Accepted("");
        } catch (IOException e) {
            return down(e);
        }
    }

    private static Outcome down(IOException cause) {
        return new Outcome.RelayDown(Fault.of(Phase.CONNECT, cause), cause instanceof AccessDeniedException);
    }

    private static byte[] headerOf(Envelope envelope) {
        return "Return-Path: <%s>\nDelivered-To: %s\n"
                .formatted(envelope.from().address(), envelope.recipient())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withUnixLines(byte[] content) {
        byte[] lines = new byte[content.length];
        int length = 0;
        for (int i = 0; i < content.length; i++) {
            boolean lineEnd = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
            if (!lineEnd) {
                lines[length++] = content[i];
            }
        }
        return Arrays.copyOf(lines, length);
    }
}
