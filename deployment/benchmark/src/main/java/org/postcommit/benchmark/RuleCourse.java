package org.postcommit.benchmark;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Events against fifty rules and mails from a template, beside mails whose words are there already. */
final class RuleCourse {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Workshop workshop;
    private final Contender shop;
    private final RuleResults results;
    private int part;

    /** What is measured, in the words of the table and of the shop. */
    private enum Business {
        MAIL("ready-made mail"),
        TEMPLATE("mail from a template in three languages"),
        EVENT("event of which a rule makes such a mail"),
        QUIET_EVENT("event of which nobody hears");

        private final String title;

        Business(String title) {
            this.title = title;
        }
    }

    /** @param shop takes mails without sending them at once */
    RuleCourse(Workshop workshop, Contender shop, RuleResults results) {
        this.workshop = workshop;
        this.shop = shop;
        this.results = results;
    }

    /** A quarter of the events in one thread, all of them in four and in sixteen. */
    void run(int events) {
        new Rulebook(PostcommitServer.admin(shop)).importAll();
        for (Business business : Business.values()) {
            shop.deliver(false);
            orders(business, events, 4);
            measure(business, Math.max(1, events / 4), 1);
            measure(business, events, 4);
            measure(business, events, 16);
            shop.deliver(true);
            awaitDelivery();
        }
    }

    private void measure(Business business, int count, int threads) {
        long busy = Machine.busyMicros();
        long nanos = orders(business, count, threads);
        double cpu = (double) (Machine.busyMicros() - busy) / count;
        results.add(business.title, threads, count * SECOND / nanos, cpu);
    }

    /** To addresses nobody has used before. */
    private long orders(Business business, int count, int threads) {
        part++;
        return shop.saying("&business=" + business).orders("rules" + part, count, threads);
    }

    private void awaitDelivery() {
        Awaitility.await("the mails of rules leave")
                .atMost(PATIENCE)
                .until(() -> shop.pending(workshop.postgres()) == 0);
    }
}
