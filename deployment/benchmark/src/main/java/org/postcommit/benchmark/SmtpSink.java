package org.postcommit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/** Postfix's smtp-sink on the loopback address: takes every mail and throws it away. */
final class SmtpSink implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final Process process;

    SmtpSink(int port) {
        try {
            process = new ProcessBuilder("smtp-sink", "-u", "postfix", "127.0.0.1:" + port, String.valueOf(BACKLOG))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("smtp-sink is needed; it is in Debian's package postfix", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
