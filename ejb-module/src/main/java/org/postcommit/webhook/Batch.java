package org.postcommit.webhook;

import java.util.List;
import java.util.UUID;

/** What one endpoint is to be called about now. */
record Batch(UUID webhookId, String url, String secret, List<WebhookDelivery> deliveries) {

    @Override
    public String toString() {
        return "Batch[" + webhookId + ", " + deliveries.size() + "]";
    }
}
