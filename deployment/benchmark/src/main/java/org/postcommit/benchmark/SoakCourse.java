package org.postcommit.benchmark;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.postcommit.it.server.Postgres;

/** Mails at an even rate for a long time: tables grow with their rows and not beyond, memory not at all. */
final class SoakCourse {

    private static final int PER_SECOND = 50;
    private static final int LOOK_SECONDS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> PER_MAIL = List.of("message", "variant", "recipient", "attempt");

    private final Postgres postgres;
    private final Contender server;
    private final StringBuilder rows = new StringBuilder();
    private int mails;

    SoakCourse(Workshop workshop, Contender server) {
        this.postgres = workshop.postgres();
        this.server = server;
    }

    /** @return what was seen every five minutes, as Markdown */
    String run(int minutes) {
        for (int seconds = 0; seconds < minutes * 60; seconds += LOOK_SECONDS) {
            int part = Math.min(LOOK_SECONDS, minutes * 60 - seconds) * PER_SECOND;
            server.trickle("soak" + seconds, part, PER_SECOND);
            mails += part;
            Awaitility.await("the mails of " + part + " orders leave")
                    .atMost(PATIENCE)
                    .until(() -> server.pending(postgres) == 0);
            look();
        }
        return "\nPostcommit, " + PER_SECOND + " mails a second, each in a transaction of its own:\n\n| mails |"
                + String.join(
                        " B/row |", PER_MAIL.stream().map(" %s"::formatted).toList())
                + " B/row | dead rows | event KiB | heap MiB | RSS MiB |\n| ---: |"
                + " ---: |".repeat(PER_MAIL.size() + 4) + "\n" + rows;
    }

    private void look() {
        var row = new StringBuilder(String.format("| %,d |", mails));
        for (String table : PER_MAIL) {
            row.append(String.format(
                    " %,d |", number("select pg_total_relation_size('" + table + "') / count(*) from " + table)));
        }
        row.append(String.format(
                " %,d | %,d | %,d | %,d |%n",
                number("select sum(n_dead_tup) from pg_stat_user_tables"),
                number("select pg_total_relation_size('event') / 1024"),
                Machine.heapMiB(server.process()),
                Machine.residentMiB(server.process())));
        System.out.print("soak " + row);
        rows.append(row);
    }

    private long number(String sql) {
        return postgres.number(server.database(), sql);
    }
}
