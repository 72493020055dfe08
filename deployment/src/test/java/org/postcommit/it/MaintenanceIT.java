package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The maintenance commands. What is old here is older than anything another test leaves behind. */
class MaintenanceIT {

    private static final String OLD = "days=3000&";

    private Post post;
    private Commands commands;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        commands = new Commands(post.api);
    }

    @Test
    void failed_ones_are_sent_now() {
        post.proveDelivery();
        Api.Receipt receipt = post.waiting(Mail.toAda());
        fail(receipt.recipientId(), "now() + interval '1 day'");

        JsonNode counts = commands.runsAsItSaid("resend-failed", "");
        assertThat(counts.path("recipients").asLong()).isPositive();
        assertThat(post.becomes(receipt, "SENT").failCount()).isEqualTo(1);
    }

    @Test
    void old_recipients_are_deleted_and_pending_ones_only_when_told_so() {
        String type = Post.someType();
        Api.Receipt sent = post.send(Mail.toAda().with("type", type));
        post.becomes(sent, "SENT");
        Api.Receipt waits = post.waiting(Mail.toAda().with("type", type));
        Api.Receipt fresh = post.send(Mail.toAda());
        post.becomes(fresh, "SENT");
        age(type);

        JsonNode counts = commands.runsAsItSaid("delete-recipients", OLD);
        assertThat(counts.path("recipients").asLong()).isEqualTo(1);
        assertThat(counts.path("attempts").asLong()).isEqualTo(1);
        assertThat(post.api.recipient(waits.recipientId()).status()).isEqualTo("NOT_SENT");

        assertThat(commands.runsAsItSaid("delete-recipients", OLD + "pending=true&")
                        .path("recipients")
                        .asLong())
                .isEqualTo(1);
        assertThat(post.api.total("type=" + type)).isZero();
        assertThat(post.api.recipient(fresh.recipientId()).status()).isEqualTo("SENT");

        assertThat(commands.runsAsItSaid("delete-messages-without-recipients", "")
                        .path("messages")
                        .asLong())
                .isGreaterThanOrEqualTo(2);
        assertThat(post.rows("message where type = '" + type + "'")).isZero();
        assertThat(post.rows("content c where not exists (select 1 from variant v where v.id = c.variant_id)"))
                .isZero();
        assertThat(post.api.notification(fresh.id()).recipientStatus()).isEqualTo("SENT");
    }

    @Test
    void old_bodies_are_purged_and_sending_again_says_so() {
        String type = Post.someType();
        Api.Receipt sent = post.send(Mail.toAda().with("type", type));
        post.becomes(sent, "SENT");
        Api.Receipt waits = post.waiting(Mail.toAda().with("type", type));
        age(type);

        assertThat(commands.runsAsItSaid("purge-bodies", OLD).path("bodies").asLong())
                .isEqualTo(1);
        assertThat(post.bodies(sent)).isZero();
        assertThat(post.bodies(waits)).isEqualTo(1);
        post.api.act("send", sent.recipientIds());
        Api.Recipient again = post.becomes(sent, "ERROR");
        assertThat(again.outcomes()).containsExactly("ACCEPTED", "LOCAL");
        assertThat(again.reason()).contains("purged");
        post.api.act("cancel", waits.recipientIds());
        moveBy("4000 days", type);
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
        return post.rows("maintenance_run where who = 'batch job' and command = 'delete-recipients' and dry_run"
                + " and counts = 'recipients=0, attempts=0, deadLetters=0' and parameters = 'days=36500'");
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

    private List<String> wrong(String commandAndQuery) {
        Api.Answer answer = post.api.post("maintenance/" + commandAndQuery, "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        return answer.wrongFields();
    }
}
