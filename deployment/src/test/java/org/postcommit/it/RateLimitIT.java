package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Two submissions a minute for each producer. */
@Order(Setup.OF_ITS_OWN)
class RateLimitIT {

    private Station station;

    @BeforeEach
    void station() {
        station = Station.of(Setup.h2().with("POSTCOMMIT_RATE_LIMIT_PER_MINUTE", 2));
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
