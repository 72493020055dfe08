package org.postcommit.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** WildFly as a process, with Postcommit and the shop in it. What takes minutes in earnest takes seconds here. */
final class DemoServer implements AutoCloseable {

    private static final String JAVA_OPTIONS =
            "-Xms256m -Xmx1g -XX:MetaspaceSize=96m -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true";
    private static final Map<String, String> IMPATIENT = Map.of(
            "POSTCOMMIT_REDELIVERY_DELAY_MS", "2000",
            "POSTCOMMIT_REDELIVERY_MULTIPLIER", "2",
            "POSTCOMMIT_PROBE_INTERVAL_MS", "3000",
            "POSTCOMMIT_SWEEP_INTERVAL_MS", "10000",
            "POSTCOMMIT_BOUNCE_INTERVAL_MS", "5000",
            "POSTCOMMIT_FROM", "shop@example.org");

    private final Path base;
    private final Process process;

    private DemoServer(Path base, Process process) {
        this.base = base;
        this.process = process;
    }

    static DemoServer start(Path home, Path base, Ports ports, Addresses addresses, int pop3Port) throws IOException {
        var command = new ProcessBuilder(List.of(
                        home.resolve("bin/standalone.sh").toString(),
                        "-c",
                        "standalone-postcommit.xml",
                        "-b",
                        "127.0.0.1",
                        "-bmanagement",
                        "127.0.0.1",
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.socket.binding.port-offset=" + ports.offset(),
                        "-Djboss.tx.node.id=demo",
                        "-Dpostcommit.demo.inbox=" + addresses.inbox()))
                .redirectErrorStream(true)
                .redirectOutput(log(base).toFile());
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("POSTCOMMIT_"));
        environment.put("JBOSS_HOME", home.toString());
        environment.put("JAVA_OPTS", JAVA_OPTIONS);
        environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
        environment.put("POSTCOMMIT_SMTP_HOST", "127.0.0.1");
        environment.put("POSTCOMMIT_SMTP_PORT", String.valueOf(ports.relay()));
        environment.put("POSTCOMMIT_POP3_HOST", "127.0.0.1");
        environment.put("POSTCOMMIT_POP3_PORT", String.valueOf(pop3Port));
        environment.put("POSTCOMMIT_POP3_USER", MailCatcher.NEWS);
        environment.put("POSTCOMMIT_POP3_PASSWORD", MailCatcher.PASSWORD);
        environment.put("POSTCOMMIT_POP3_ADDRESS", MailCatcher.NEWS);
        environment.put("POSTCOMMIT_BASE_URL", addresses.postcommit());
        environment.putAll(IMPATIENT);
        return new DemoServer(base, command.start());
    }

    static Path log(Path base) {
        return base.resolve("console.log");
    }

    /** The end of the log. */
    List<String> lastLines(int count) throws IOException {
        List<String> lines = Files.readAllLines(log(base));
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether an archive's deployment failed; the log tells why. */
    boolean hasFailed() {
        Path deployments = base.resolve("deployments");
        try (Stream<Path> markers = Files.list(deployments)) {
            return markers.anyMatch(marker -> marker.toString().endsWith(".failed"));
        } catch (IOException e) {
            return false;
        }
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Asks the script and the server to end, and insists after half a minute. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            for (ProcessHandle handle : all) {
                handle.onExit()
                        .orTimeout(30, TimeUnit.SECONDS)
                        .exceptionally(late -> handle)
                        .join();
            }
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
