package org.postcommit.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** What every contender has to do. */
final class Course {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int PER_SECOND = 20;

    private final Workshop workshop;
    private final Size size;
    private final Results results;
    private int part;

    /**
     * @param orders mails of a part
     * @param newsletter recipients of one mail
     * @param trickle mails that come one by one
     */
    record Size(int orders, int newsletter, int trickle) {}

    Course(Workshop workshop, Size size, Results results) {
        this.workshop = workshop;
        this.size = size;
        this.results = results;
    }

    /** Until the virtual machine has compiled what matters. */
    void warmUp(Contender contender) {
        contender.orders(prefix(), 2 * size.orders(), 4);
        awaitDelivery(contender);
        contender.newsletter(prefix(), size.newsletter());
        awaitDelivery(contender);
    }

    void round(Contender contender) {
        if (contender.queues()) {
            contender.deliver(false);
            int mails = enqueue(contender);
            delivery(contender, mails);
        } else {
            enqueue(contender);
        }
        measured(contender, size.newsletter(), Metric.NEWSLETTER, Metric.NEWSLETTER_CPU, () -> {
            contender.newsletter(prefix(), size.newsletter());
            awaitDelivery(contender);
        });
        measured(contender, size.orders(), Metric.TOGETHER, Metric.TOGETHER_CPU, () -> {
            contender.orders(prefix(), size.orders(), 4);
            awaitDelivery(contender);
        });
        results.add(contender, Metric.MEMORY, Machine.residentMiB(contender.process()));
    }

    private int enqueue(Contender contender) {
        int few = Math.max(1, size.orders() / 4);
        results.add(contender, Metric.ENQUEUE_1, few * SECOND / contender.orders(prefix(), few, 1));
        results.add(contender, Metric.ENQUEUE_4, size.orders() * SECOND / contender.orders(prefix(), size.orders(), 4));
        results.add(
                contender, Metric.ENQUEUE_16, size.orders() * SECOND / contender.orders(prefix(), size.orders(), 16));
        return few + 2 * size.orders();
    }

    private void delivery(Contender contender, int mails) {
        measured(contender, mails, Metric.DELIVERY, Metric.DELIVERY_CPU, () -> {
            contender.deliver(true);
            awaitDelivery(contender);
        });
    }

    /**
     * Mails one by one, at an even rate, to a relay that notes when it has taken them: twenty a second, then half as many
     * as went through when orders came as fast as they could.
     */
    void trickle(Contender contender, ScriptedSmtpServer relay) {
        contender.trickle(prefix(), size.trickle() / 4 + 1, PER_SECOND);
        awaitDelivery(contender);
        relay.forget();
        Waits few = trickle(contender, relay, size.trickle(), PER_SECOND);
        results.add(contender, Metric.CALLER_P50, Results.percentile(few.callers(), 0.5));
        results.add(contender, Metric.CALLER_P99, Results.percentile(few.callers(), 0.99));
        results.add(contender, Metric.ACCEPTED_P50, Results.percentile(few.accepted(), 0.5));
        results.add(contender, Metric.ACCEPTED_P99, Results.percentile(few.accepted(), 0.99));
        int half = (int) Math.max(1, results.median(contender, Metric.TOGETHER) / 2);
        Waits many = trickle(contender, relay, size.trickle() * half / PER_SECOND + 1, half);
        results.add(contender, Metric.HALF_P50, Results.percentile(many.accepted(), 0.5));
        results.add(contender, Metric.HALF_P99, Results.percentile(many.accepted(), 0.99));
    }

    private Waits trickle(Contender contender, ScriptedSmtpServer relay, int count, int perSecond) {
        List<String> lines = contender.trickle(prefix(), count, perSecond);
        List<String> addresses = lines.stream().map(line -> line.split(" ")[0]).toList();
        Awaitility.await().atMost(PATIENCE).until(() -> accepted(relay).keySet().containsAll(addresses));
        Map<String, Instant> accepted = accepted(relay);
        var waits = new Waits(new ArrayList<>(), new ArrayList<>());
        for (String line : lines) {
            String[] fields = line.split(" ");
            Instant at = accepted.get(fields[0]);
            long micros = TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
            waits.accepted().add(Math.max(0, micros - Long.parseLong(fields[1])) / 1_000.0);
            waits.callers().add(Long.parseLong(fields[2]) / 1_000.0);
        }
        return waits;
    }

    /**
     * Milliseconds, one for each mail.
     *
     * @param accepted from the commit to the relay's acceptance
     * @param callers until the caller could go on
     */
    private record Waits(List<Double> accepted, List<Double> callers) {}

    /** Delivery of ever longer backlogs of newsletters: nobody should slow down. */
    void growth(Contender contender, List<Integer> backlogs) {
        for (int backlog : backlogs) {
            contender.deliver(false);
            for (int left = backlog; left > 0; left -= size.newsletter()) {
                contender.newsletter(prefix(), Math.min(left, size.newsletter()));
            }
            long start = System.nanoTime();
            contender.deliver(true);
            awaitDelivery(contender);
            results.addGrowth(contender, backlog, backlog * SECOND / (System.nanoTime() - start));
        }
    }

    private static Map<String, Instant> accepted(ScriptedSmtpServer relay) {
        return relay.mails().stream()
                .filter(ReceivedMail::accepted)
                .collect(Collectors.toMap(mail -> mail.recipients().get(0), ReceivedMail::repliedAt, (a, b) -> a));
    }

    private void measured(Contender contender, int mails, Metric rate, Metric cpu, Runnable work) {
        long busy = Machine.busyMicros();
        long start = System.nanoTime();
        work.run();
        results.add(contender, rate, mails * SECOND / (System.nanoTime() - start));
        results.add(contender, cpu, (double) (Machine.busyMicros() - busy) / mails);
    }

    private void awaitDelivery(Contender contender) {
        Awaitility.await(contender.name() + " delivers")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> contender.pending(workshop.postgres()) == 0);
    }

    /** Addresses nobody has used before. */
    private String prefix() {
        part++;
        return "p" + part;
    }
}
