package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;
import org.postcommit.consent.Consents;

class OptedOutTest {

    private final List<String> asked = new ArrayList<>();
    private final OptedOut optedOut = new OptedOut(this::optedIn);

    @Test
    void who_does_not_want_the_mail_does_not_get_it() {
        Claim ada = claim("Ada@example.org", "news", 3);
        Claim bob = claim("bob@example.org", "news", 3);

        assertThat(optedOut.among(List.of(ada, bob))).containsExactly(bob);
    }

    @Test
    void each_topic_and_store_is_asked_for_once() {
        optedOut.among(List.of(
                claim("ada@example.org", "news", 3),
                claim("bob@example.org", "news", 3),
                claim("ada@example.org", "news", 0),
                claim("ada@example.org", "offers", 3)));

        assertThat(asked).containsExactlyInAnyOrder("news 3", "news 0", "offers 3");
    }

    @Test
    void mail_without_a_topic_needs_no_consent() {
        assertThat(optedOut.among(List.of(claim("bob@example.org", null, 0)))).isEmpty();
        assertThat(asked).isEmpty();
    }

    /** As {@link Consents#optedIn}: Ada wants everything. */
    private Set<String> optedIn(String topic, int store, Collection<String> addresses) {
        asked.add(topic + " " + store);
        return Set.of("ada@example.org");
    }

    private static Claim claim(String address, String topic, int store) {
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
                OptIn.of(topic, store));
    }
}
