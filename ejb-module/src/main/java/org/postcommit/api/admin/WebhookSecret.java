package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * A webhook with its secret, which is never told again.
 *
 * @param secret what the calls are signed with
 */
public record WebhookSecret(WebhookRow webhook, String secret) implements Serializable {

    @Override
    public String toString() {
        return "WebhookSecret[" + webhook.id() + "]";
    }
}
