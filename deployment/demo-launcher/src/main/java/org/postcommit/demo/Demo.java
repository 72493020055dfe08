package org.postcommit.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The demo: {@code Demo <wildfly-home> <shop.war> [--check]}. It runs until Ctrl-C; with {@code --check} it plays its
 * story once and ends with 0 when all of it came true.
 *
 * <p>System property {@code postcommit.demo.dir}: the server's base directory, made anew in every run; default
 * {@code demo-server} beside the WAR.
 */
public final class Demo {

    private static final Duration START = Duration.ofMinutes(3);
    private static final int LOG_TAIL = 40;

    private final Path home;
    private final Path shopWar;
    private final Path base;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final DemoUser user = DemoUser.ada();
    private Addresses addresses;
    private DemoServer server;
    private volatile boolean stopping;

    private Demo(Path home, Path shopWar) {
        this.home = home;
        this.shopWar = shopWar;
        String directory = System.getProperty("postcommit.demo.dir");
        base = directory == null ? shopWar.resolveSibling("demo-server") : full(directory);
    }

    /** Ends with 0 when everything went well, 1 when something did not, 2 when called wrongly. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2
                || arguments.length > 3
                || (arguments.length == 3 && !arguments[2].equals("--check"))) {
            System.err.println("usage: Demo <wildfly-home> <shop.war> [--check]");
            System.exit(2);
        }
        var demo = new Demo(full(arguments[0]), full(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "stop"));
        System.exit(demo.run(List.of(arguments).contains("--check")) ? 0 : 1);
    }

    private static Path full(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private boolean run(boolean check) throws Exception {
        System.out.println("Starting the demo, this takes about half a minute ...");
        start();
        if (!Patience.until(START, () -> hasEnded() || isReady()) || hasEnded()) {
            complain("The server did not start");
            return false;
        }
        var rest = new RestClient(addresses.api(), user);
        new ShopContent(shopWar).importInto(rest);
        new Newsletter(rest).prepare();
        System.out.println(welcome());
        if (check) {
            return new Story(addresses, user, System.out).play();
        }
        server.awaitEnd();
        complain("The server has ended");
        return false;
    }

    private void start() throws Exception {
        Ports ports = Ports.pick();
        addresses = Addresses.of(ports);
        MailCatcher catcher = keep(new MailCatcher()).start();
        RelaySwitch relay = keep(new RelaySwitch(ports.relay(), catcher.port()));
        relay.turn(RelayState.UP);
        var page = new InboxPage(addresses.shop(), addresses.admin());
        keep(new InboxServer(ports.inbox(), catcher, relay, page)).start();
        ServerBase.create(home, shopWar, base);
        user.addTo(home, base);
        server = keep(DemoServer.start(home, base, ports, addresses, catcher.pop3Port()));
    }

    private boolean hasEnded() {
        return !server.isAlive() || server.hasFailed();
    }

    private boolean isReady() {
        var browser = new Browser();
        return browser.answers(addresses.shop()) && browser.answers(addresses.api() + "recipients");
    }

    /** Says what is wrong, unless somebody is just ending the demo. */
    private void complain(String what) throws IOException {
        if (!stopping) {
            server.lastLines(LOG_TAIL).forEach(System.out::println);
            System.out.println(what + ", see " + DemoServer.log(base));
        }
    }

    private String welcome() {
        return """

                Postcommit demo

                  Shop          %s
                  Inbox, relay  %s
                  Admin         %s
                  User          %s
                  Password      %s
                  Log           %s

                Ctrl-C ends everything.
                """.formatted(
                        addresses.shop(),
                        addresses.inbox(),
                        addresses.admin(),
                        user.name(),
                        user.password(),
                        DemoServer.log(base));
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /** Ends what runs, the last started first. */
    private void stop() {
        stopping = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping: " + e);
            }
        }
    }
}
