package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** The maintenance commands. What is old here is older than anything another test leaves behind. */
class MaintenanceIT {

    private static final String EVENT = UUID.randomUUID().toString();
    private static final String OLD = "days=3000&";
    private static final List<String> PLACES = List.of(
            "recipient",
            "attempt",
            "message",
            "variant",
            "person",
            "person_address",
            "consent",
            "consent_event",
            "contact",
            "segment_member",
            "raised_event",
            "evaluation",
            "rejected",
            "rejected_reason",
            "operation",
            "suppression",
            "maintenance_run");

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void failed_ones_are_sent_now() {
        post.proveDelivery();
        Api.Receipt receipt = waiting(Mail.toAda());
        fail(receipt.recipientId(), "now() + interval '1 day'");

        JsonNode counts = runsAsItSaid("resend-failed", "");
        assertThat(counts.path("recipients").asLong()).isPositive();
        assertThat(post.becomes(receipt, "SENT").failCount()).isEqualTo(1);
    }

    @Test
    void old_recipients_are_deleted_and_pending_ones_only_when_told_so() {
        String type = Post.someType();
        Api.Receipt sent = post.send(Mail.toAda().with("type", type));
        post.becomes(sent, "SENT");
        Api.Receipt waits = waiting(Mail.toAda().with("type", type));
        Api.Receipt fresh = post.send(Mail.toAda());
        post.becomes(fresh, "SENT");
        age(type);

        JsonNode counts = runsAsItSaid("delete-recipients", OLD);
        assertThat(counts.path("recipients").asLong()).isEqualTo(1);
        assertThat(counts.path("attempts").asLong()).isEqualTo(1);
        assertThat(post.api.recipient(waits.recipientId()).status()).isEqualTo("NOT_SENT");

        assertThat(runsAsItSaid("delete-recipients", OLD + "pending=true&")
                        .path("recipients")
                        .asLong())
                .isEqualTo(1);
        assertThat(post.api.total("type=" + type)).isZero();
        assertThat(post.api.recipient(fresh.recipientId()).status()).isEqualTo("SENT");

        assertThat(runsAsItSaid("delete-messages-without-recipients", "")
                        .path("messages")
                        .asLong())
                .isGreaterThanOrEqualTo(2);
        assertThat(rows("message where type = '" + type + "'")).isZero();
        assertThat(rows("content c where not exists (select 1 from variant v where v.id = c.variant_id)"))
                .isZero();
        assertThat(post.api.notification(fresh.id()).recipientStatus()).isEqualTo("SENT");
    }

    @Test
    void old_bodies_are_purged_and_sending_again_says_so() {
        String type = Post.someType();
        Api.Receipt sent = post.send(Mail.toAda().with("type", type));
        post.becomes(sent, "SENT");
        Api.Receipt waits = waiting(Mail.toAda().with("type", type));
        age(type);

        assertThat(runsAsItSaid("purge-bodies", OLD).path("bodies").asLong()).isEqualTo(1);
        assertThat(bodies(sent)).isZero();
        assertThat(bodies(waits)).isEqualTo(1);
        post.api.act("send", sent.recipientIds());
        Api.Recipient again = post.becomes(sent, "ERROR");
        assertThat(again.outcomes()).containsExactly("ACCEPTED", "LOCAL");
        assertThat(again.reason()).contains("purged");
        post.api.act("cancel", waits.recipientIds());
        moveBy("4000 days", type);
    }

    @Test
    void a_person_is_forgotten_and_not_written_to_any_more() {
        String ada = Mail.somebody("Ada");
        String other = Mail.somebody("bob");
        Api.Receipt alone = post.send(Mail.to(ada));
        post.becomes(alone, "SENT");
        Api.Receipt both = post.send(Mail.to(other).bcc(ada));
        both.recipientIds().forEach(id -> post.becomes(id, "SENT"));
        waiting(Mail.to(ada));
        writeAbout(ada);

        JsonNode counts = runsAsItSaid("erase-address", "address=" + Api.encoded(ada) + "&");
        assertThat(counts.path("recipients").asLong()).isEqualTo(3);
        assertThat(counts.path("messages").asLong()).isEqualTo(2);
        assertThat(counts.path("bodies").asLong()).isEqualTo(2);
        for (String name : List.of(
                "people",
                "consents",
                "consentEvents",
                "contacts",
                "segments",
                "events",
                "evaluations",
                "rejected",
                "suppressions")) {
            assertThat(counts.path(name).asLong()).as(name).isEqualTo(1);
        }
        for (String place : PLACES) {
            assertThat(rows(place + " t where position('" + ada.toLowerCase(Locale.ROOT) + "' in lower(t::text)) > 0"))
                    .as(place)
                    .isZero();
        }
        assertThat(rows("rejected_body where position(convert_to('" + ada + "', 'UTF8') in body) > 0"))
                .isZero();
        assertThat(post.api.get("notifications/" + alone.id()).status()).isEqualTo(404);
        assertThat(post.api.notification(both.id()).address()).isEqualTo(other);
        assertThat(bodies(both)).isEqualTo(1);

        Api.Receipt later = post.send(Mail.to(ada.toUpperCase(Locale.ROOT)));
        assertThat(later.recipientStatus()).isEqualTo("SUPPRESSED");
        assertThat(post.api.recipient(later.recipientId()).reason()).isEqualTo("ERASED");
    }

    @Test
    void the_books_are_right_until_somebody_changes_them() {
        post.proveDelivery();
        long before = audit().path("counts").path("discrepancies").asLong();
        post.becomes(post.send(Mail.toAda()), "SENT");
        post.relay.follows(Script.atFirst(1, Step.RCPT, Answer.reply("451 4.3.0 busy")));
        Api.Receipt retried = post.send(Mail.toAda());
        post.becomes(retried, "SENT");
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 no")));
        Api.Receipt refused = post.send(Mail.toAda());
        post.becomes(refused, "ERROR");
        post.relay.follows(Script.accepting());

        JsonNode counts = audit().path("counts");
        assertThat(counts.path("discrepancies").asLong()).isEqualTo(before);
        assertThat(counts.path("submitted").asLong()).isEqualTo(sumOfStates(counts));

        change("success_count = success_count + 1", retried.recipientId());
        try {
            assertThat(audit().path("counts").path("discrepancies").asLong()).isEqualTo(before + 1);
            assertThat(audit().path("findings").findValuesAsText("recipientId")).contains(retried.recipientId());
            assertThat(run("audit", false, "")
                            .path("counts")
                            .path("discrepancies")
                            .asLong())
                    .isEqualTo(before + 1);
        } finally {
            change("success_count = success_count - 1", retried.recipientId());
        }
    }

    @Test
    void only_admins_run_it_for_real_and_viewers_only_audit() {
        Api olga = post.station().api(Users.OPERATOR);
        Api vera = post.station().api(Users.VIEWER);
        assertThat(olga.post("maintenance/resend-failed?dryRun=true", "").status())
                .isEqualTo(200);
        assertThat(olga.post("maintenance/resend-failed", "").status()).isEqualTo(403);
        assertThat(vera.post("maintenance/resend-failed?dryRun=true", "").status())
                .isEqualTo(403);
        assertThat(vera.get("audit").status()).isEqualTo(200);
        JsonNode first = vera.get("maintenance").body().path("items").path(0);
        assertThat(first.path("name").asText()).isEqualTo("resend-failed");
        assertThat(first.path("lastRun").path("dryRun").asBoolean()).isTrue();
    }

    @Test
    void what_a_command_cannot_be_told_is_named() {
        assertThat(post.api.post("maintenance/tidy-up?dryRun=true", "").status())
                .isEqualTo(404);
        assertThat(wrong("delete-recipients")).containsExactly("days");
        assertThat(wrong("purge-bodies?days=many")).containsExactly("days");
        assertThat(wrong("erase-address?address=ada")).containsExactly("address");
        assertThat(wrong("audit?days=3&dryRun=yes")).contains("dryRun");
        assertThat(wrong("audit?days=3")).containsExactly("days");
    }

    @Test
    void a_command_is_a_job_too() {
        long before = jobs();
        try (Management management = post.station().management()) {
            management.startJob("delete-recipients", Map.of("dryRun", "true", "days", "36500"));
            eventually().untilAsserted(() -> assertThat(jobs()).isEqualTo(before + 1));
        }
    }

    private long jobs() {
        return rows("maintenance_run where who = 'batch job' and command = 'delete-recipients' and dry_run"
                + " and counts = 'recipients=0, attempts=0, deadLetters=0' and parameters = 'days=36500'");
    }

    private Api.Receipt waiting(Mail mail) {
        return post.send(
                mail.with("sendAt", Instant.now().plus(Duration.ofDays(1)).toString()));
    }

    /** As if a relay had refused it once for the moment. */
    private void fail(String recipientId, String next) {
        change("status = 'FAILED', fail_count = 1, next_attempt_at = " + next, recipientId);
        post.station()
                .update("insert into attempt (id, recipient_id, at, outcome, phase, node, duration_ms) values"
                        + " (gen_random_uuid(), '" + recipientId + "', now(), 'TRANSIENT', 'RCPT', 'test', 1)");
    }

    private void change(String what, String recipientId) {
        post.station().update("update recipient set " + what + " where id = '" + recipientId + "'");
    }

    private void age(String type) {
        moveBy("-4000 days", type);
    }

    private void moveBy(String interval, String type) {
        for (String table : List.of("recipient", "message")) {
            post.station()
                    .update("update " + table + " set created_at = created_at + interval '" + interval
                            + "' where type = '" + type + "'");
        }
    }

    /** What the directory, the rules, the JMS door and a relay would write. */
    private void writeAbout(String address) {
        String key = address.toLowerCase(Locale.ROOT);
        String id = "person-" + key.substring(0, key.indexOf('@'));
        for (String sql : List.of(
                "insert into person (id, name) values ('" + id + "', 'Ada')",
                "insert into person_address (person_id, position, address, address_key) values ('" + id + "', 0, '"
                        + address + "', '" + key + "')",
                "insert into consent (address, topic, store, granted, source, changed_at) values ('" + key
                        + "', 'news', 0, true, 'it', now())",
                "insert into consent_event (id, address, topic, store, state, source, at, recorded_at) values"
                        + " (gen_random_uuid(), '" + key + "', 'news', 0, 'GRANTED', 'it', now(), now())",
                "insert into contact (id, address, address_key, created_at, updated_at) values (gen_random_uuid(), '"
                        + address + "', '" + key + "', now(), now())",
                "insert into segment (segment_key, name, kind, changed_at, changed_by) values ('" + id
                        + "', 'it', 'LIST', now(), 'it')",
                "insert into segment_member (segment_key, address, address_key) values ('" + id + "', '" + address
                        + "', '" + key + "')",
                "insert into raised_event (id, at, type, producer, content, fired, failed) values" + " ('" + EVENT
                        + "', now(), 'it.erased', 'it', '{\"after\":{\"mail\":\"" + address + "\"}}', 0, 1)",
                "insert into evaluation (id, at, rule, event_type, event_id, verdict, reason) values"
                        + " (gen_random_uuid(), now(), 'it',"
                        + " 'it.erased',"
                        + " '" + EVENT + "', 'FAILED', 'no mail for " + address + "')",
                "insert into rejected (id, at, producer, kind, size, summary, reason_count, reference, in_queue) values"
                        + " ('" + EVENT + "', now(), 'it', 'TEXT', 9, '', 0, 'it-" + EVENT + "', false)",
                "insert into rejected_body (rejected_id, body) values ('" + EVENT + "', convert_to('{\"to\":\""
                        + address + "\"}', 'UTF8'))",
                "insert into suppression (address, reason, evidence, created_at) values ('" + key
                        + "', 'BAD_ADDRESS', '550 " + key + "', now())")) {
            post.station().update(sql);
        }
    }

    private JsonNode runsAsItSaid(String command, String query) {
        JsonNode dry = run(command, true, query).path("counts");
        JsonNode done = run(command, false, query).path("counts");
        assertThat(done).as("what was done").isEqualTo(dry);
        return done;
    }

    private JsonNode run(String command, boolean dryRun, String query) {
        Api.Answer answer = post.api.post("maintenance/" + command + "?" + query + "dryRun=" + dryRun, "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("dryRun").asBoolean()).isEqualTo(dryRun);
        return answer.body();
    }

    private JsonNode audit() {
        return post.station().api(Users.VIEWER).get("audit").body();
    }

    private static long sumOfStates(JsonNode counts) {
        long sum = 0;
        for (Map.Entry<String, JsonNode> count : counts.properties()) {
            sum += List.of("submitted", "discrepancies").contains(count.getKey())
                    ? 0
                    : count.getValue().asLong();
        }
        return sum;
    }

    private List<String> wrong(String commandAndQuery) {
        Api.Answer answer = post.api.post("maintenance/" + commandAndQuery, "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        return answer.wrongFields();
    }

    private long bodies(Api.Receipt receipt) {
        return rows("content c join variant v on v.id = c.variant_id where v.message_id = '" + receipt.id() + "'");
    }

    private long rows(String fromWhere) {
        return post.station().count("select count(*) from " + fromWhere);
    }
}
