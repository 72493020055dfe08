package org.postcommit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/** Postfix's smtp-sink on the loopback address: takes every mail and throws it away. */
final class SmtpSink implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final Process process;

    SmtpSink(int port) {
        try {
            process = new ProcessBuilder(command(port))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("smtp-sink is needed; it is in Debian's package postfix", e);
        }
    }

    /** Started by root, it wants to know as whom to go on. */
    private static List<String> command(int port) {
        List<String> command = new ArrayList<>(List.of("smtp-sink"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "postfix"));
        }
        command.addAll(List.of("127.0.0.1:" + port, String.valueOf(BACKLOG)));
        return command;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
