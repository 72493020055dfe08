package org.postcommit.demo;

import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Passes a client's commands to the mail catcher and its replies back; answers RCPT itself while the relay is busy. */
final class SmtpConversation implements Runnable, Closeable {

    private static final String BUSY = "451 4.3.2 Relay busy, try again later\r\n";
    private static final String END_OF_MAIL = ".\r\n";

    private final SmtpPeer client;
    private final SmtpPeer catcher;
    private final BooleanSupplier busy;

    SmtpConversation(SmtpPeer client, SmtpPeer catcher, BooleanSupplier busy) {
        this.client = client;
        this.catcher = catcher;
        this.busy = busy;
    }

    @Override
    public void run() {
        try (this) {
            client.send(catcher.reply());
            boolean open = true;
            while (open) {
                open = answer(client.line());
            }
        } catch (IOException e) {
            // one side hung up, which ends the conversation for both
        }
    }

    private boolean answer(String command) throws IOException {
        String verb = command.strip().toUpperCase(Locale.ROOT);
        if (verb.startsWith("RCPT") && busy.getAsBoolean()) {
            client.send(BUSY);
            return true;
        }
        catcher.send(command);
        String reply = catcher.reply();
        client.send(reply);
        if (verb.equals("DATA") && reply.startsWith("354")) {
            passMail();
        }
        return !verb.equals("QUIT");
    }

    private void passMail() throws IOException {
        String line;
        do {
            line = client.line();
            catcher.write(line);
        } while (!line.equals(END_OF_MAIL));
        catcher.flush();
        client.send(catcher.reply());
    }

    @Override
    public void close() {
        client.close();
        catcher.close();
    }
}
