package org.postcommit.it.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** The relay's side of one connection. */
final class Dialogue {

    private static final int BODY_STEP = 512 * 1024;

    private final ScriptedSmtpServer relay;
    private final int number;
    private final Socket client;
    private Wire wire;
    private boolean secured;
    private boolean loggedIn;
    private ReceivedMail mail;
    private boolean senderAccepted;
    private boolean recipientAccepted;

    Dialogue(ScriptedSmtpServer relay, Socket socket, int number) {
        this.relay = relay;
        client = socket;
        this.number = number;
    }

    void run() {
        try {
            client.setTcpNoDelay(true);
            wire = new Wire(client);
            mail = new ReceivedMail(number, false);
            say(Step.BANNER, "220 relay.example.org ESMTP");
            while (heard(wire.line())) {
                // the dialogue goes on
            }
        } catch (IOException | HungUp e) {
            // the client, or the script, has ended it
        } finally {
            if (wire != null) {
                wire.close();
            }
        }
    }

    private boolean heard(String line) throws IOException {
        String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO", "HELO" -> say(Step.EHLO, features());
            case "STAR" -> startTls();
            case "AUTH" -> authenticate(line);
            case "MAIL" -> mailFrom(line);
            case "RCPT" -> {
                mail.recipient(path(line));
                String ordinary = senderAccepted ? "250 2.1.5 ok" : "503 5.5.1 MAIL first";
                recipientAccepted = say(Step.RCPT, ordinary).startsWith("250");
            }
            case "DATA" -> data();
            case "QUIT" -> {
                say(Step.QUIT, "221 2.0.0 bye");
                return false;
            }
            default -> say(Step.OTHER, "250 2.0.0 ok");
        }
        return true;
    }

    private String features() {
        return "250-relay.example.org\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n"
                + (relay.pipelining() ? "250-PIPELINING\r\n" : "")
                + (relay.utf8() ? "250-SMTPUTF8\r\n" : "")
                + (relay.tls() != null && !secured ? "250-STARTTLS\r\n" : "")
                + (relay.login() != null ? "250-AUTH PLAIN LOGIN\r\n" : "")
                + "250 SIZE 52428800";
    }

    private void startTls() throws IOException {
        say(Step.STARTTLS, "220 2.0.0 go ahead");
        var tls = (SSLSocket) relay.tls().getSocketFactory().createSocket(client, null, client.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        wire = new Wire(tls);
        secured = true;
    }

    private void authenticate(String line) throws IOException {
        String[] words = line.split(" ");
        String user;
        String password;
        if (words[1].equalsIgnoreCase("PLAIN")) {
            String[] parts = decoded(words.length > 2 ? words[2] : asked("")).split("\0");
            user = parts[1];
            password = parts[2];
        } else {
            user = decoded(words.length > 2 ? words[2] : asked("VXNlcm5hbWU6"));
            password = decoded(asked("UGFzc3dvcmQ6"));
        }
        loggedIn = new ScriptedSmtpServer.Login(user, password).equals(relay.login());
        say(Step.AUTH, loggedIn ? "235 2.7.0 welcome" : "535 5.7.8 who are you?");
    }

    private String asked(String prompt) throws IOException {
        wire.write("334 " + prompt);
        return wire.line();
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void mailFrom(String line) throws IOException {
        mail = relay.begin(number, secured);
        recipientAccepted = false;
        mail.from(path(line), line.endsWith(" SMTPUTF8"));
        String ordinary = relay.login() == null || loggedIn ? "250 2.1.0 ok" : "530 5.7.0 log in first";
        senderAccepted = say(Step.MAIL, ordinary).startsWith("250");
    }

    private void data() throws IOException {
        String ordinary = recipientAccepted ? "354 go ahead" : "554 5.5.1 no valid recipients";
        if (!say(Step.DATA, ordinary).startsWith("354")) {
            return;
        }
        mail.body(body(), relay.keptBytes());
        say(Step.DOT, "250 2.0.0 accepted");
    }

    private byte[] body() throws IOException {
        var body = new ByteArrayOutputStream(4096);
        int nextStep = BODY_STEP;
        for (byte[] line = wire.rawLine(); line.length != 1 || line[0] != '.'; line = wire.rawLine()) {
            int stuffed = line.length > 1 && line[0] == '.' ? 1 : 0;
            body.write(line, stuffed, line.length - stuffed);
            body.write('\r');
            body.write('\n');
            if (body.size() >= nextStep) {
                nextStep += BODY_STEP;
                say(Step.BODY, null);
            }
        }
        return body.toByteArray();
    }

    /** Answers as the script wants, else with the ordinary reply; returns what was said. */
    private String say(Step step, String ordinary) throws IOException {
        Answer answer = relay.script().answer(step, mail);
        if (answer instanceof Answer.Ordinary) {
            if (ordinary != null) {
                spoken(step, ordinary);
            }
            return ordinary == null ? "" : ordinary;
        }
        if (answer instanceof Answer.Reply reply) {
            spoken(step, reply.line());
            if (reply.thenDrop()) {
                throw new HungUp();
            }
            return reply.line();
        }
        if (answer instanceof Answer.Drop drop) {
            if (drop.hard()) {
                wire.resetOnClose();
            }
            throw new HungUp();
        }
        if (answer instanceof Answer.Drip drip) {
            wire.drip(drip.gap());
        }
        wire.staySilent();
        throw new HungUp();
    }

    private void spoken(Step step, String reply) throws IOException {
        if (step != Step.QUIT && step != Step.OTHER) {
            mail.replied(reply);
        }
        wire.write(reply);
    }

    private static String path(String line) {
        int from = line.indexOf('<');
        int to = line.indexOf('>', from + 1);
        return from < 0 || to < 0 ? "" : line.substring(from + 1, to);
    }

    /** The relay ends the connection. */
    private static final class HungUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        HungUp() {
            super(null, null, false, false);
        }
    }
}
