package org.postcommit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/**
 * {@code Benchmark <WildFly with Postcommit> <directory to work in> <file for the results>}.
 *
 * <p>System properties {@code postcommit.benchmark.}: {@code orders} (8000), {@code newsletter} (10000), {@code trickle}
 * (400), {@code rounds} (3), {@code growth} (none; backlogs, for example {@code 1000,100000}), {@code events} (10000; 0
 * leaves events and templates out), {@code campaigns} (none; members, for example {@code 10000,100000}), {@code only} (a
 * part of the names of those who take part), {@code peers} (whether they take part; those on Java have to be on the class
 * path).
 */
public final class Benchmark {

    private static final String SETTINGS = "postcommit.benchmark.";
    private static final int ORDERS = 8_000;
    private static final int NEWSLETTER = 10_000;
    private static final int TRICKLE = 400;
    private static final int ROUNDS = 3;
    private static final int EVENTS = 10_000;

    private static final JvmContender FLOOR =
            new JvmContender("Floor", "org.postcommit.benchmark.floor.Floor", "floor");
    private static final List<JvmContender> PEERS = List.of(
            new JvmContender("Spring Boot + Artemis", "org.postcommit.benchmark.peers.SpringShop", "spring"),
            new JvmContender("db-scheduler", "org.postcommit.benchmark.peers.DbSchedulerShop", "dbscheduler"));

    private static final List<NodeContender> NODE_PEERS = List.of(
            new NodeContender("graphile-worker + nodemailer", "graphile-worker", false),
            new NodeContender("BullMQ + nodemailer", "bullmq", true));

    private Benchmark() {}

    public static void main(String... arguments) throws Exception {
        Path directory = Path.of(arguments[1]).toAbsolutePath();
        WildFly.delete(directory);
        try (var workshop = new Workshop(directory)) {
            String tables = run(workshop, Path.of(arguments[0]).toAbsolutePath());
            System.out.println("\n" + tables);
            write(Path.of(arguments[2]), tables);
        }
    }

    private static String run(Workshop workshop, Path wildfly) throws IOException {
        var results = new Results();
        var course = new Course(
                workshop,
                new Course.Size(number("orders", ORDERS), number("newsletter", NEWSLETTER), number("trickle", TRICKLE)),
                results);
        List<Contender> contenders = new ArrayList<>();
        String alone;
        try (var sink = new SmtpSink(workshop.relayPort())) {
            contenders.addAll(contenders(workshop, wildfly));
            contenders.forEach(course::warmUp);
            for (int round = 0; round < number("rounds", ROUNDS); round++) {
                contenders.forEach(course::round);
            }
            if (!numbers("growth").isEmpty()) {
                contenders.stream()
                        .filter(Contender::queues)
                        .forEach(contender -> course.growth(contender, numbers("growth")));
            }
            alone = contenders.stream()
                    .filter(contender -> contender.name().equals(PostcommitServer.QUEUE))
                    .map(queue -> alone(workshop, queue))
                    .collect(Collectors.joining());
        }
        try (var relay = new ScriptedSmtpServer(workshop.relayPort()).keeps(0)) {
            contenders.forEach(contender -> course.trickle(contender, relay));
        }
        return results.tables() + alone;
    }

    /** What only Postcommit does, or has to bear for longer; as Markdown. */
    private static String alone(Workshop workshop, Contender queue) {
        var rules = new RuleResults();
        var campaigns = new CampaignResults();
        if (number("events", EVENTS) > 0) {
            new RuleCourse(workshop, queue, rules).run(number("events", EVENTS));
        }
        if (!numbers("campaigns").isEmpty()) {
            new CampaignCourse(workshop, queue, campaigns).run(numbers("campaigns"));
        }
        return rules.table() + campaigns.table();
    }

    static List<Contender> contenders(Workshop workshop, Path wildfly) throws IOException {
        String only = System.getProperty(SETTINGS + "only", "");
        List<Contender> contenders = new ArrayList<>();
        if (only.isEmpty() || only.startsWith("Postcommit")) {
            PostcommitServer.start(workshop, wildfly).stream()
                    .filter(contender -> contender.name().contains(only))
                    .forEach(contenders::add);
        }
        Stream.concat(Boolean.getBoolean(SETTINGS + "peers") ? PEERS.stream() : Stream.empty(), Stream.of(FLOOR))
                .filter(contender -> contender.name().contains(only))
                .forEach(contender -> contenders.add(contender.start(workshop)));
        if (Boolean.getBoolean(SETTINGS + "peers")) {
            NODE_PEERS.stream()
                    .filter(contender -> contender.name().contains(only))
                    .forEach(contender -> contender.start(workshop).ifPresent(contenders::add));
        }
        return contenders;
    }

    private static void write(Path file, String tables) throws IOException {
        Files.writeString(
                file,
                "# Results\n\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + ": " + Machine.description()
                        + ". Rounds: " + number("rounds", ROUNDS) + ", orders: " + number("orders", ORDERS)
                        + ", newsletter: " + number("newsletter", NEWSLETTER) + ", at twenty a second: "
                        + number("trickle", TRICKLE) + ", events: " + number("events", EVENTS) + ".\n\n"
                        + tables
                        + "\nCommit→accepted 0.0: the mail was accepted before the caller went on.\n");
    }

    private static List<Integer> numbers(String name) {
        return Stream.of(System.getProperty(SETTINGS + name, "").split(","))
                .filter(number -> !number.isBlank())
                .map(Integer::valueOf)
                .toList();
    }

    private static int number(String name, int usual) {
        return Integer.getInteger(SETTINGS + name, usual);
    }
}
