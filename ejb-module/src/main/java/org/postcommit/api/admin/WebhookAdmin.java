package org.postcommit.api.admin;

import java.util.List;
import java.util.UUID;

/** Who is told of events by HTTP. Needs admin. All methods that take an id throw {@code NotFoundException}. */
public interface WebhookAdmin {

    /** Whether events are recorded at all ({@code POSTCOMMIT_EVENTS}). */
    boolean isOn();

    /** All endpoints, oldest first. */
    List<WebhookRow> all();

    WebhookRow get(UUID id);

    /**
     * Adds an endpoint. The answer is the one time its secret is told.
     *
     * @throws org.postcommit.api.InvalidWebhookException naming everything that is wrong
     */
    WebhookSecret create(WebhookForm form);

    /**
     * Changes an endpoint; what waits for it goes to the new address.
     *
     * @throws org.postcommit.api.InvalidWebhookException naming everything that is wrong
     */
    WebhookRow change(UUID id, WebhookForm form);

    /** Signs with a new secret from now on, which is told this once. */
    WebhookSecret renewSecret(UUID id);

    /** Removes an endpoint and all that waits for it. */
    void delete(UUID id);

    /** Calls the endpoint once, now, with an event {@code test}; also one that is switched off. */
    WebhookProbe test(UUID id);

    /** The events that it did not take in time, latest first. */
    List<FailedCall> failed(UUID id, int most);

    /** Tries those again. Returns how many. */
    long retry(UUID id);
}
