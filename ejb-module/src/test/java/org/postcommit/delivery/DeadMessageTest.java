package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadMessageTest {

    @Test
    void a_queue_goes_by_its_short_name() {
        assertThat(DeadMessage.shortened("jms.queue.PostcommitSendNow")).isEqualTo("PostcommitSendNow");
        assertThat(DeadMessage.shortened("elsewhere")).isEqualTo("elsewhere");
    }

    @Test
    void one_that_names_nobody_says_so() {
        assertThat(message("hello").emptiness()).contains("names no recipients");
        assertThat(message(null).emptiness()).contains("names no recipients");
        assertThat(message("").recipients()).isEmpty();
    }

    @Test
    void one_whose_recipients_are_gone_says_so() {
        UUID id = UUID.randomUUID();
        assertThat(message(id.toString()).recipients()).isEqualTo(List.of(id));
        assertThat(message(id.toString()).emptiness()).contains("not in the database");
    }

    private static DeadMessage message(String body) {
        return new DeadMessage("PostcommitDelivery", body, DeadMessage.recipients(body), "ID:1");
    }
}
