package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

    private final Map<String, Object> settings = new HashMap<>();
    private boolean xa = true;

    private final ServerModel server = new ServerModel() {
        @Override
        Optional<Object> addressSetting(String match, String attribute) {
            return Optional.ofNullable(settings.get(match + " " + attribute));
        }

        @Override
        boolean hasXaDataSource(String jndiName) {
            return xa;
        }
    };

    ServerCheckTest() {
        List.of("PostcommitDelivery", "PostcommitSendNow").forEach(queue -> queue(queue, "PostcommitDeadLetter"));
        queue("PostcommitNotifications", "PostcommitNotificationsDead");
        settings.put("jms.queue.PostcommitNotificationsDead maxDeliveryAttempts", -1);
    }

    private void queue(String name, String deadLetters) {
        settings.put("jms.queue." + name + " deadLetterAddress", "jms.queue." + deadLetters);
        settings.put("jms.queue." + name + " maxRedeliveryDelay", 60_000L);
    }

    @Test
    void a_server_as_it_should_be_has_no_faults() {
        assertThat(new ServerCheck(server).faults()).isEmpty();
    }

    @Test
    void everything_that_would_lose_mail_is_named() {
        settings.put("jms.queue.PostcommitDelivery deadLetterAddress", "jms.queue.DLQ");
        settings.put("jms.queue.PostcommitSendNow maxRedeliveryDelay", 0L);
        settings.remove("jms.queue.PostcommitNotificationsDead maxDeliveryAttempts");
        xa = false;

        assertThat(new ServerCheck(server).faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("PostcommitDelivery", "dead-letter-address"),
                        fault -> assertThat(fault).contains("PostcommitSendNow", "max-redelivery-delay"),
                        fault -> assertThat(fault).contains("PostcommitNotificationsDead", "max-delivery-attempts"),
                        fault -> assertThat(fault).contains("no XA data source"));
    }
}
