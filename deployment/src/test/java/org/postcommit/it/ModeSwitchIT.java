package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** The mode of notifications that name none is changed while they come in. */
class ModeSwitchIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @AfterEach
    void the_initial_mode_counts_again() {
        post.api.delete("settings/delivery.mode");
    }

    @Test
    void nothing_is_stranded_and_nothing_is_sent_twice() {
        String type = Post.someType();
        int mails = Amount.outageMails();
        CompletableFuture<List<Api.Receipt>> load =
                CompletableFuture.supplyAsync(() -> post.sendSingles(mails, type, "switch" + type));
        List<String> modes = List.of("DEFERRED", "DIRECT", "QUEUE");
        for (int i = 0; !load.isDone(); i++) {
            String mode = modes.get(i % modes.size());
            assertThat(post.api
                            .put("settings/delivery.mode", "{\"value\":\"" + mode + "\"}")
                            .status())
                    .isEqualTo(200);
            Eventually.letTimePass(Duration.ofMillis(300));
        }

        List<Api.Receipt> receipts = load.join();
        within(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(post.relay.accepted()).hasSize(mails));
        within(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                Stream.of("NOT_SENT", "FAILED", "ERROR").mapToLong(status -> post.total(type, status)))
                        .containsOnly(0L));
        assertThat(post.extraCopies()).isZero();
        assertThat(receipts)
                .extracting(receipt -> receipt.body().path("mode").asText())
                .as("modes that were used")
                .contains("QUEUE")
                .containsAnyOf("DEFERRED", "DIRECT");
    }
}
