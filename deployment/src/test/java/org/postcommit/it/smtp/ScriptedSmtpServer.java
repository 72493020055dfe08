package org.postcommit.it.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * An SMTP relay on the loopback address whose every answer a {@link Script} decides. Keeps connections open, as relays
 * do, and remembers every mail it was offered.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    private static final int RECEIVE_BUFFER = 65_536;

    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<ReceivedMail> mails = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final int port;
    private volatile ServerSocket socket;
    private volatile Thread acceptor;
    private volatile Script script = Script.accepting();
    private volatile SSLContext tls;
    private volatile Login login;
    private volatile int keptBytes = Integer.MAX_VALUE;
    private volatile boolean pipelining = true;
    private volatile boolean utf8;

    /** The only user the relay knows. */
    public record Login(String user, String password) {}

    /** Listens on a port of its own. */
    public ScriptedSmtpServer() {
        this(0);
    }

    public ScriptedSmtpServer(int wanted) {
        socket = listen(wanted);
        port = socket.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Follows this script from now on. */
    public ScriptedSmtpServer follows(Script next) {
        script = next;
        return this;
    }

    /** Offers STARTTLS with this certificate; {@code null}: offers none. */
    public ScriptedSmtpServer offersTls(SSLContext context) {
        tls = context;
        return this;
    }

    /** Offers AUTH PLAIN and LOGIN and insists on it; {@code null}: neither. */
    public ScriptedSmtpServer wantsLogin(Login wanted) {
        login = wanted;
        return this;
    }

    /** Whether to offer PIPELINING, as most relays do. */
    public ScriptedSmtpServer offersPipelining(boolean offered) {
        pipelining = offered;
        return this;
    }

    /** Whether to offer SMTPUTF8. */
    public ScriptedSmtpServer offersUtf8(boolean offered) {
        utf8 = offered;
        return this;
    }

    /** Remembers so many bytes of each mail only. */
    public ScriptedSmtpServer keeps(int bytes) {
        keptBytes = bytes;
        return this;
    }

    /** Accepts everything again, listens, and forgets what it was offered. Open connections stay open. */
    public void restore() {
        follows(Script.accepting())
                .offersTls(null)
                .wantsLogin(null)
                .keeps(Integer.MAX_VALUE)
                .offersPipelining(true)
                .offersUtf8(false);
        if (socket.isClosed()) {
            socket = listen(port);
        }
        forget();
    }

    public void forget() {
        mails.clear();
        connections.set(0);
    }

    /** The port is closed and every connection gone, as if the machine had been switched off. */
    public void goDown() {
        closeQuietly(socket);
        awaitAcceptor();
        hangUp();
    }

    /** The kernel listens on until the thread that waits in accept has let go of the closed socket. */
    private void awaitAcceptor() {
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void comeBack() {
        socket = listen(port);
    }

    /** Closes every open connection. */
    public void hangUp() {
        clients.forEach(ScriptedSmtpServer::closeQuietly);
    }

    /** Connections made so far. */
    public int connections() {
        return connections.get();
    }

    /** Every mail somebody began to offer, oldest first. */
    public List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    public List<ReceivedMail> mailsTo(String address) {
        return mails.stream().filter(mail -> mail.isTo(address)).toList();
    }

    /** How often the relay took responsibility, per Message-ID and recipient. */
    public Map<String, Long> accepted() {
        return counted(ReceivedMail::accepted);
    }

    /** How often the whole mail came, whatever was replied, per Message-ID and recipient. */
    public Map<String, Long> complete() {
        return counted(ReceivedMail::complete);
    }

    private Map<String, Long> counted(Predicate<ReceivedMail> which) {
        return mails.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        mail -> mail.messageId() + " " + mail.recipients(), Collectors.counting()));
    }

    @Override
    public void close() {
        goDown();
    }

    Script script() {
        return script;
    }

    SSLContext tls() {
        return tls;
    }

    Login login() {
        return login;
    }

    boolean utf8() {
        return utf8;
    }

    boolean pipelining() {
        return pipelining;
    }

    int keptBytes() {
        return keptBytes;
    }

    ReceivedMail begin(int connection, boolean secured) {
        var mail = new ReceivedMail(connection, secured);
        mails.add(mail);
        return mail;
    }

    private ServerSocket listen(int wanted) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.setReceiveBufferSize(RECEIVE_BUFFER);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
            acceptor = new Thread(() -> acceptFrom(listening), "relay-" + listening.getLocalPort());
            acceptor.setDaemon(true);
            acceptor.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptFrom(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                serve(listening.accept());
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    private void serve(Socket client) {
        clients.add(client);
        var dialogue = new Dialogue(this, client, connections.incrementAndGet());
        var thread = new Thread(
                () -> {
                    dialogue.run();
                    closeQuietly(client);
                    clients.remove(client);
                },
                "relay-client");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // it is gone either way
        }
    }
}
