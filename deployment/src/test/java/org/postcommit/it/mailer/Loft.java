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
import org.postcommit.api.mailer.MailerContract;

/** The gateway of {@link PigeonMailer}: takes every mail, and can be closed and opened again at the same port. */
public final class Loft implements AutoCloseable {

    private final ConcurrentLinkedQueue<MailerContract.Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private int port;

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
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrivals.add(new MailerContract.Arrival(
                exchange.getRequestHeaders().getFirst("Mail-From"),
                exchange.getRequestHeaders().getFirst("Rcpt-To"),
                content));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    public String address() {
        return "http://127.0.0.1:" + port + "/mails";
    }

    public List<MailerContract.Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
