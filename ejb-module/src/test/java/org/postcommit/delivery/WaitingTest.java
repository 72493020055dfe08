package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;

class WaitingTest {

    private final Claim ada = claim("ada@example.org");
    private final Claim brian = claim("brian@example.org");
    private final Claim carl = claim("carl@example.org");
    private final Waiting waiting = new Waiting(List.of(ada, brian, carl));
    private final List<Claim> handedBack = new ArrayList<>();

    @Test
    void what_is_taken_no_longer_waits() {
        assertThat(waiting.next()).isEqualTo(ada);
        assertThat(waiting.rest()).containsExactly(brian, carl);
    }

    @Test
    void what_waits_for_long_goes_to_others_and_to_nobody_else() {
        waiting.next();
        waiting.handBackAfter(Duration.ZERO, handedBack::addAll);

        assertThat(handedBack).containsExactly(brian, carl);
        assertThat(waiting.next()).isNull();
    }

    @Test
    void what_does_not_wait_for_long_stays() {
        waiting.handBackAfter(Duration.ofHours(1), handedBack::addAll);

        assertThat(handedBack).isEmpty();
        assertThat(waiting.rest()).hasSize(3);
    }

    @Test
    void what_could_not_be_handed_back_stays() {
        assertThatThrownBy(() -> waiting.handBackAfter(Duration.ZERO, claims -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(waiting.rest()).containsExactly(ada, brian, carl);
    }

    private static Claim claim(String address) {
        return new Claim(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                address,
                UUID.randomUUID(),
                "shop@example.org",
                "smtp",
                AmbiguityPolicy.RESEND_ONCE,
                null,
                Priority.NORMAL,
                null);
    }
}
