package org.postcommit.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Inbox and relay switch in the browser and as JSON. */
public final class InboxServer implements AutoCloseable {

    private static final Pattern MAIL = Pattern.compile("/messages/(\\d{1,9})");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final MailCatcher catcher;
    private final RelaySwitch relay;
    private final InboxPage page;

    InboxServer(int port, MailCatcher catcher, RelaySwitch relay, InboxPage page) throws IOException {
        this.catcher = catcher;
        this.relay = relay;
        this.page = page;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", local(this::list));
        server.createContext("/messages", local(this::messages));
        server.createContext("/relay", local(this::relay));
        server.createContext("/inbox.css", exchange -> answer(exchange, 200, "text/css", resource("inbox.css")));
        server.createContext("/inbox.js", exchange -> answer(exchange, 200, "text/javascript", resource("inbox.js")));
    }

    InboxServer start() {
        server.start();
        return this;
    }

    private void list(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/")) {
            answer(exchange, 200, HTML, page.list(catcher.mails(), relay.state()));
        } else {
            answer(exchange, 404, TEXT, "Not found");
        }
    }

    private void messages(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/messages")) {
            answer(exchange, 200, "application/json", MailJson.of(catcher.mails()));
            return;
        }
        Matcher one = MAIL.matcher(path);
        Optional<CaughtMail> mail = one.matches() ? catcher.mail(Long.parseLong(one.group(1))) : Optional.empty();
        if (mail.isPresent()) {
            answer(exchange, 200, HTML, page.mail(mail.get()));
        } else {
            answer(exchange, 404, TEXT, "No such mail");
        }
    }

    private void relay(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(
                    exchange,
                    200,
                    "application/json",
                    "{\"state\":\"" + relay.state().id() + "\"}");
            return;
        }
        Optional<RelayState> wanted = wanted(exchange);
        if (wanted.isEmpty()) {
            answer(exchange, 400, TEXT, "state is one of up, busy, down");
            return;
        }
        relay.turn(wanted.get());
        exchange.getResponseHeaders().set("Location", "/");
        answer(exchange, 303, TEXT, wanted.get().id());
    }

    /** The state asked for, in the query or in the form. */
    private static Optional<RelayState> wanted(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readNBytes(1000), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getQuery();
        return Stream.of(RelayState.values())
                .filter(state -> ("state=" + state.id()).equals(query == null ? form : query))
                .findFirst();
    }

    /** Refuses what another site's page sends: wrong Host (DNS rebinding) or foreign Origin. */
    private HttpHandler local(HttpHandler handler) {
        return exchange -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String origin = exchange.getRequestHeaders().getFirst("Origin");
            int port = server.getAddress().getPort();
            boolean ours = ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
            if (ours && (origin == null || origin.equals("http://" + host))) {
                handler.handle(exchange);
            } else {
                answer(exchange, 403, TEXT, "Only from this page");
            }
        };
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self';"
                                + " img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        try (exchange) {
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = InboxServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
