package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.json.NotificationJson;

/**
 * Takes in what came through the JMS door: it is submitted, or put on the rejected list with every reason. Either belongs
 * to the transaction that consumes the message, so that each message ends in exactly one place.
 */
@ApplicationScoped
class NotificationIntake {

    @Inject
    private NotificationChecks checks;

    @Inject
    private Submission submission;

    @Inject
    private RejectedStore rejected;

    void take(Posting posting) {
        try {
            submission.submit(notification(posting), posting.producer());
        } catch (InvalidNotificationException e) {
            rejected.add(posting, e.errors());
        } catch (IdempotencyConflictException e) {
            rejected.add(posting, List.of(new FieldError("idempotencyKey", e.getMessage())));
        }
    }

    /**
     * @throws InvalidNotificationException naming everything that is wrong; nothing was stored
     */
    Notification notification(String json) {
        NotificationJson read = NotificationJson.read(json, null);
        List<FieldError> errors = read.errorsAnd(checks.errorsIn(read.notification()));
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        return read.notification();
    }

    private Notification notification(Posting posting) {
        if (posting.faults().isEmpty()) {
            return notification(posting.text());
        }
        List<FieldError> errors = new ArrayList<>(posting.faults());
        if (posting.isReadable()) {
            errors.addAll(errorsIn(posting.text()));
        }
        throw new InvalidNotificationException(errors);
    }

    private List<FieldError> errorsIn(String json) {
        try {
            notification(json);
            return List.of();
        } catch (InvalidNotificationException e) {
            return e.errors();
        }
    }
}
