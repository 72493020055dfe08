package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void nobody_is_asked_twice_at_once_about_a_topic_whatever_the_store() {
        assertThat(new Patience(List.of(asked(3, Duration.ofMinutes(4))), 1, NOW).isOver("news"))
                .isTrue();
        assertThat(new Patience(List.of(asked(3, Duration.ofMinutes(6))), 1, NOW).isOver("news"))
                .isFalse();
    }

    @Test
    void a_form_may_ask_about_several_topics() {
        assertThat(new Patience(List.of(asked(0, Duration.ZERO)), 1, NOW).isOver("offers"))
                .isFalse();
    }

    @Test
    void five_mails_a_day_are_enough() {
        assertThat(new Patience(List.of(), 4, NOW).isOver("news")).isFalse();
        assertThat(new Patience(List.of(), 5, NOW).isOver("news")).isTrue();
    }

    @Test
    void what_is_answered_is_not_waited_for() {
        var answered = new ConsentRows.Standing(row(0, ConsentState.DENIED), false, null);

        assertThat(new Patience(List.of(answered), 1, NOW).isOver("news")).isFalse();
    }

    @Test
    void a_no_stands_while_a_yes_is_asked_for() {
        var standing = new ConsentRows.Standing(row(0, ConsentState.PENDING), false, NOW);

        assertThat(ConsentKeeping.form(standing).state()).isEqualTo(ConsentState.DENIED);
        assertThat(ConsentKeeping.form(asked(0, Duration.ZERO)).state()).isEqualTo(ConsentState.PENDING);
    }

    @Test
    void a_topic_is_no_link() {
        assertThat(Topics.unlinkable("www.evil.example")).isEqualTo("\"www evil example\"");
        assertThat(Topics.unlinkable("news")).isEqualTo("news");
    }

    private static ConsentRows.Standing asked(int store, Duration ago) {
        return new ConsentRows.Standing(row(store, ConsentState.PENDING), null, NOW.minus(ago));
    }

    private static ConsentRow row(int store, ConsentState state) {
        return new ConsentRow("ada@example.org", "news", store, state, "form", null, null, NOW, null);
    }
}
