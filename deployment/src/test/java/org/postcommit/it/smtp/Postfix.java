package org.postcommit.it.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A real Postfix on this machine with a configuration, a queue and a port of its own. It refuses
 * {@code refused.example} at RCPT, takes mail for {@code gone.example} and {@code full.example} and makes a report of it,
 * takes mail for {@code good.example}, and hands mail for {@code example.org} to a mailbox.
 */
public final class Postfix implements AutoCloseable {

    private static final String PROGRAM = "postfix";

    private final Path home;
    private final int port = free();

    /** @param mailbox port of the SMTP server that takes the reports */
    public Postfix(Path home, int mailbox) {
        this.home = home.toAbsolutePath();
        configure(mailbox);
        run("start");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    /** It has to be started by root. */
    public static boolean isInstalled() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, PROGRAM))) {
                return true;
            }
        }
        return Files.isExecutable(Path.of("/usr/sbin", PROGRAM));
    }

    public int port() {
        return port;
    }

    private void configure(int mailbox) {
        try {
            for (String directory : new String[] {"etc", "spool", "data"}) {
                Files.createDirectories(home.resolve(directory));
            }
            Files.setAttribute(home.resolve("data"), "unix:uid", Files.getAttribute(postfixOwned(), "unix:uid"));
            Files.writeString(home.resolve("etc/main.cf"), """
                    compatibility_level = 3.6
                    queue_directory = %1$s/spool
                    data_directory = %1$s/data
                    maillog_file = %1$s/log
                    maillog_file_prefixes = %1$s
                    inet_interfaces = 127.0.0.1
                    inet_protocols = ipv4
                    myhostname = mx.example.net
                    mydestination =
                    mynetworks = 127.0.0.0/8
                    alias_maps =
                    local_recipient_maps =
                    smtpd_reject_unlisted_recipient = no
                    smtpd_relay_restrictions = permit_mynetworks, reject
                    smtpd_recipient_restrictions = check_recipient_access texthash:%1$s/etc/access
                    transport_maps = texthash:%1$s/etc/transport
                    smtp_host_lookup = native
                    """.formatted(home));
            Files.writeString(home.resolve("etc/access"), "refused.example 550 5.1.1 no such user\n");
            Files.writeString(home.resolve("etc/transport"), """
                    gone.example error:5.1.1 no such user here
                    full.example error:5.2.2 mailbox full
                    good.example discard:
                    example.org smtp:[127.0.0.1]:%d
                    """.formatted(mailbox));
            Files.writeString(home.resolve("etc/master.cf"), """
                    127.0.0.1:%d inet n - n - - smtpd
                    cleanup unix n - n - 0 cleanup
                    qmgr unix n - n 300 1 qmgr
                    rewrite unix - - n - - trivial-rewrite
                    bounce unix - - n - 0 bounce
                    defer unix - - n - 0 bounce
                    trace unix - - n - 0 bounce
                    verify unix - - n - 1 verify
                    proxymap unix - - n - - proxymap
                    smtp unix - - n - - smtp
                    error unix - - n - - error
                    retry unix - - n - - error
                    discard unix - - n - - discard
                    anvil unix - - n - 1 anvil
                    scache unix - - n - 1 scache
                    postlog unix-dgram n - n - 1 postlogd
                    """.formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that belongs to the user Postfix runs as. */
    private static Path postfixOwned() {
        return Path.of("/var/lib/postfix");
    }

    private void run(String command) {
        try {
            Process process = new ProcessBuilder(
                            PROGRAM, "-c", home.resolve("etc").toString(), command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("console").toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("postfix " + command + " failed; see " + home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("stop");
    }
}
