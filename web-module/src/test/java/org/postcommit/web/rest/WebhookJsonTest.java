package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.WebhookForm;
import org.postcommit.api.event.EventKind;

class WebhookJsonTest {

    @Test
    void a_webhook_is_read_as_it_is_written() {
        assertThat(WebhookJson.parse("""
                {"url":"https://example.org/","events":["sent","campaign-finished"],"active":false}"""))
                .isEqualTo(new WebhookForm(
                        "https://example.org/", Set.of(EventKind.SENT, EventKind.CAMPAIGN_FINISHED), false));
    }

    @Test
    void unless_said_otherwise_it_is_active_and_gets_everything() {
        WebhookForm form = WebhookJson.parse("{\"url\":\"https://example.org/\"}");

        assertThat(form.active()).isTrue();
        assertThat(form.events()).containsExactlyInAnyOrder(EventKind.values());
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThatThrownBy(() ->
                        WebhookJson.parse("{\"url\":7,\"events\":[\"sent\",\"opened\"],\"active\":\"yes\",\"x\":1}"))
                .asInstanceOf(type(BadRequest.class))
                .extracting(BadRequest::errors)
                .satisfies(errors -> assertThat((List<FieldError>) errors)
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("url", "events[1]", "active", "x"));
    }
}
