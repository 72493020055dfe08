package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** A relay that is away costs nobody an attempt. */
class RelayOutageIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void nothing_fails_while_the_relay_is_away_and_everything_is_sent_when_it_returns() {
        String type = Post.someType();
        int singles = Amount.outageMails() / 2;
        int bulk = Amount.outageMails() - singles;
        post.relay.goDown();
        post.sendSingles(singles, type, "single" + type);
        post.send(Mail.toMany(bulk, "bulk" + type).with("type", type));
        Eventually.letTimePass(Duration.ofSeconds(4));
        assertThat(post.total(type, "NOT_SENT")).isEqualTo(singles + bulk);

        post.relay.comeBack();
        post.allBecome(type, "SENT", singles + bulk, Duration.ofSeconds(60));
        assertThat(post.station()
                        .count("select count(*) from recipient where fail_count > 0 and type = '" + type + "'"))
                .isZero();
        assertThat(post.relay.accepted()).hasSize(singles + bulk);
        assertThat(post.extraCopies()).isZero();
    }
}
