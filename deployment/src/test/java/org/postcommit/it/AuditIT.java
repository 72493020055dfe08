package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** The books: what was taken in, and what has become of it. */
class AuditIT {

    private Post post;
    private Commands commands;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        commands = new Commands(post.api);
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
            assertThat(commands.run("audit", false, "")
                            .path("counts")
                            .path("discrepancies")
                            .asLong())
                    .isEqualTo(before + 1);
        } finally {
            change("success_count = success_count - 1", retried.recipientId());
        }
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

    private void change(String what, String recipientId) {
        post.station().update("update recipient set " + what + " where id = '" + recipientId + "'");
    }
}
