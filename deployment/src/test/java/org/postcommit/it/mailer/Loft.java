package org.postcommit.it.mailer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.postcommit.api.mailer.MailerContract;

/** The gateway of {@link PigeonMailer}: takes every mail, and can be closed and opened again at the same port. */
public final class Loft implements AutoCloseable {

    private final ConcurrentLinkedQueue<MailerContract.Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private int port;
    private volatile CountDownLatch held = new CountDownLatch(0);

    public Loft() {
        open();
    }

    public void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.createContext("/", this::take);
        server.setExecutor(Executors.newCachedThreadPool()); // one that is held must not hold up the others
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrivals.add(new MailerContract.Arrival(
                exchange.getRequestHeaders().getFirst("Mail-From"),
                exchange.getRequestHeaders().getFirst("Rcpt-To"),
                content));
        awaitPermission();
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    /** Takes mail, and does not answer until it is let go. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    public void letGo() {
        held.countDown();
    }

    private void awaitPermission() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port + "/mails";
    }

    public List<MailerContract.Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
