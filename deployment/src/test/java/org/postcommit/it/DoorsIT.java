package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.JmsClient;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Two submissions a minute by REST for each producer, and a minute between the attempts of a mail. */
@Order(Setup.OF_ITS_OWN)
class DoorsIT {

    private Station station;

    @BeforeEach
    void station() {
        station = Station.of(Setup.postgresql()
                .with("POSTCOMMIT_RATE_LIMIT_PER_MINUTE", 2)
                .with("POSTCOMMIT_REDELIVERY_DELAY_MS", 60_000));
    }

    /** The message is consumed and the id is queued by one commit, which may come before that of the row. */
    @Test
    void what_comes_by_jms_needs_no_redelivery_to_be_sent() {
        String name = Mail.somebody("ada");
        try (var client = new JmsClient(station.server().httpPort(), Users.PRODUCER)) {
            Stream.iterate(0, i -> i + 1)
                    .limit(100)
                    .forEach(i -> client.send(Mail.to(i + name).json()));
        }
        eventually()
                .untilAsserted(() -> assertThat(station.api(Users.ADMIN).total("status=SENT&q=" + name))
                        .isEqualTo(100));
    }

    @Test
    void who_submits_too_often_is_told_how_long_to_wait_and_nobody_else_is() {
        Api paula = station.api(Users.PRODUCER);
        paula.send(Mail.toAda());
        paula.send(Mail.toAda());
        Api.Answer third = paula.submit(Mail.toAda());

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(third.retryAfter())).isBetween(1, 30);
        assertThat(paula.get("notifications/nonsense").status()).isEqualTo(400);
        assertThat(station.api(Users.OTHER_PRODUCER).submit(Mail.toAda()).status())
                .isEqualTo(202);
    }
}
