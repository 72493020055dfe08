package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.RejectedDetail;
import org.postcommit.api.admin.RejectedRow;

/** What can be done with the rejected list, in the transaction in progress. */
@ApplicationScoped
public class RejectedNotifications {

    @Inject
    private RejectedStore store;

    @Inject
    private NotificationIntake intake;

    public Page<RejectedRow> page(int page, int size) {
        return store.page(page, size);
    }

    public RejectedDetail detail(UUID id) {
        Rejection rejection = store.find(id).orElseThrow(() -> new NotFoundException("rejected message", id));
        byte[] body = store.body(id).orElse(null);
        Optional<String> text = text(body);
        String shown = body == null
                ? null
                : text.orElseGet(() -> Base64.getMimeEncoder().encodeToString(body));
        return new RejectedDetail(rejection.row(), rejection.reasons(), shown, body != null && text.isEmpty());
    }

    /** Submits it in the name of its producer; {@code json} takes the place of the body that came. */
    public Receipt retry(UUID id, String json) {
        Rejection rejection = take(id);
        String body = json == null ? original(id) : json;
        return intake.submit(body, rejection.producer());
    }

    public void discard(UUID id) {
        take(id);
    }

    private Rejection take(UUID id) {
        Rejection rejection = store.lock(id).orElseThrow(() -> new NotFoundException("rejected message", id));
        if (rejection.isInQueue()) {
            throw new ConflictException("Rejected message " + id
                    + " cannot be taken off the list: the broker has not let go of it yet, try again in a minute.");
        }
        store.remove(rejection);
        return rejection;
    }

    private String original(UUID id) {
        return text(store.body(id).orElse(null))
                .orElseThrow(() -> new InvalidNotificationException(
                        List.of(new FieldError("body", "as it came is no text; give the notification as JSON"))));
    }

    private static Optional<String> text(byte[] body) {
        try {
            return body == null
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
