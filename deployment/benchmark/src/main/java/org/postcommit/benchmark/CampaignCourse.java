package org.postcommit.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Postgres;

/** Campaigns to ever more contacts, all of whom have asked for it: neither pace nor memory should depend on how many. */
final class CampaignCourse {

    private static final String TOPIC = "benchmark";
    private static final String TEMPLATE = "benchmark-news";
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Slower than that nobody would wait for. */
    private static final int SLOWEST_PER_SECOND = 20;

    private final Postgres postgres;
    private final Contender server;
    private final Api admin;
    private final CampaignResults results;

    CampaignCourse(Workshop workshop, Contender server, CampaignResults results) {
        this.postgres = workshop.postgres();
        this.server = server;
        this.admin = PostcommitServer.admin(server);
        this.results = results;
    }

    void run(List<Integer> sizes) {
        put("templates/" + TEMPLATE + "?publish=true", """
                {"defaultLanguage":"en","texts":[{"language":"en","subject":"News of the week",
                "text":"Dear {{ contact.name }},\\n\\nthere are new pens, blue and black.\\n",
                "html":"<p>Dear {{ contact.name }},</p><p>there are new pens, <b>blue</b> and black.</p>"}],
                "sample":{"contact":{"name":"Ada"}}}""");
        sizes.forEach(this::run);
    }

    private void run(int members) {
        String key = TOPIC + "-" + members;
        assemble(key, members);
        put(
                "campaigns/" + key,
                "{\"template\":\"" + TEMPLATE + "\",\"segment\":\"" + key + "\",\"topic\":\"" + TOPIC + "\"}");
        long busy = Machine.busyMicros();
        long start = System.nanoTime();
        done(admin.post("campaigns/" + key + "/schedule", ""));
        await(key, members, members / 2);
        long heap = Machine.heapMiB(server.process());
        await(key, members, members);
        long nanos = System.nanoTime() - start;
        double cpu = (double) (Machine.busyMicros() - busy) / members;
        results.add(new CampaignResults.Figures(
                members, members * SECOND / nanos, cpu, heap, Machine.residentMiB(server.process())));
    }

    private void await(String key, int members, int sent) {
        Awaitility.await("campaign " + key + " sends " + sent)
                .atMost(Duration.ofMinutes(1).plusSeconds(members / SLOWEST_PER_SECOND))
                .pollInterval(LOOK)
                .until(() -> sent == members
                        ? "FINISHED".equals(campaign(key).path("status").asText())
                        : campaign(key).path("totals").path("sent").asInt() >= sent);
    }

    private JsonNode campaign(String key) {
        return admin.get("campaigns/" + key).body();
    }

    private void assemble(String key, int members) {
        String address = "lpad(i::text, 8, '0') || '@" + key + ".example.org'";
        String everybody = " from generate_series(1, " + members + ") i";
        update("insert into contact (id, address, address_key, name, created_at, updated_at) select gen_random_uuid(), "
                + address + ", " + address + ", 'Reader ' || i, now(), now()" + everybody);
        update("insert into segment (segment_key, name, kind, changed_at, changed_by) values ('" + key + "', '" + key
                + "', 'LIST', now(), 'benchmark')");
        update("insert into segment_member (segment_key, address_key, address) select '" + key + "', " + address + ", "
                + address + everybody);
        update("insert into consent (address, topic, store, granted, source, changed_at) select " + address + ", '"
                + TOPIC + "', 0, true, 'benchmark', now()" + everybody);
        update("analyze");
    }

    private void update(String sql) {
        postgres.update(server.database(), sql);
    }

    private void put(String path, String json) {
        done(admin.put(path, json));
    }

    private static void done(Api.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
