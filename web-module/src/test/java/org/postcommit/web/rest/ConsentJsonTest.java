package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.Topic;

class ConsentJsonTest {

    @Test
    void a_consent_is_recorded_unless_it_is_to_be_confirmed() {
        assertThat(ConsentJson.parse("{\"address\":\"ada@example.org\",\"topic\":\"news\",\"confirm\":true}"))
                .isEqualTo(new ConsentJson.Asked(
                        new ConsentForm("ada@example.org", "news", 0, null, "api", null, null, null), true));
        assertThat(ConsentJson.parse("{\"address\":\"ada@example.org\",\"topic\":\"news\",\"store\":3,"
                        + "\"state\":\"denied\",\"source\":\"form\",\"evidence\":\"a letter\",\"language\":\"de\","
                        + "\"at\":\"2029-01-01T00:00:00Z\"}"))
                .isEqualTo(new ConsentJson.Asked(
                        new ConsentForm(
                                "ada@example.org",
                                "news",
                                3,
                                ConsentState.DENIED,
                                "form",
                                "a letter",
                                "de",
                                Instant.parse("2029-01-01T00:00:00Z")),
                        false));
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> ConsentJson.parse(
                        "{\"confirm\":true,\"state\":\"granted\",\"store\":-1,\"at\":\"today\",\"until\":1}"))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        bad -> assertThat(bad.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder("state", "store", "at", "until"));
        assertThatThrownBy(() -> ConsentJson.topic("news", "{\"key\":\"offers\",\"name\":\"News\"}"))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        bad -> assertThat(bad.errors()).extracting("field").containsExactly("key"));
    }

    @Test
    void who_may_only_ask_learns_nothing() {
        var row = new ConsentRow(
                "ada@example.org", "news", 3, ConsentState.GRANTED, "form", "a letter", "de", Instant.EPOCH, "root");

        assertThat(ConsentJson.asked(row))
                .hasToString("{\"address\":\"ada@example.org\",\"topic\":\"news\",\"store\":3,\"state\":\"PENDING\"}");
    }

    @Test
    void what_is_missing_is_null() {
        var row = new ConsentRow(
                "ada@example.org", "news", 0, ConsentState.PENDING, "form", null, null, Instant.EPOCH, null);

        assertThat(ConsentJson.of(row))
                .hasToString("{\"address\":\"ada@example.org\",\"topic\":\"news\",\"store\":0,\"state\":\"PENDING\","
                        + "\"source\":\"form\",\"evidence\":null,\"language\":null,"
                        + "\"changedAt\":\"1970-01-01T00:00:00Z\",\"changedBy\":null}");
        assertThat(ConsentJson.of(new Topic("news", "News", null)))
                .hasToString("{\"key\":\"news\",\"name\":\"News\",\"description\":null}");
    }
}
