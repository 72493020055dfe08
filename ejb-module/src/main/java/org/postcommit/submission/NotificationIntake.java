package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidEventException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;
import org.postcommit.api.json.NotificationJson;
import org.postcommit.api.json.RaisedEventJson;

/**
 * Takes in what came through the JMS door, a notification or <code>{"event":{…}}</code>: it is submitted, or put on the
 * rejected list with every reason. Either belongs to the transaction that consumes the message, so that each message ends
 * in exactly one place.
 */
@ApplicationScoped
class NotificationIntake {

    private static final String EVENT = "event";

    @Inject
    private NotificationChecks checks;

    @Inject
    private Submission submission;

    @Inject
    private EventSubmission events;

    @Inject
    private RejectedStore rejected;

    void take(Posting posting) {
        try {
            readable(posting);
            submit(posting.text(), posting.producer());
        } catch (InvalidRequestException e) {
            rejected.add(posting, e.errors());
        } catch (IdempotencyConflictException e) {
            rejected.add(posting, List.of(new FieldError("idempotencyKey", e.getMessage())));
        }
    }

    /**
     * @throws InvalidRequestException naming everything that is wrong; nothing was stored
     */
    Receipt submit(String json, String producer) {
        JsonObject object = JsonData.object(json);
        return object.containsKey(EVENT)
                ? events.raise(event(object), producer)
                : submission.submit(notification(json), producer);
    }

    private Notification notification(String json) {
        NotificationJson read = NotificationJson.read(json, null);
        List<FieldError> errors = read.errorsAnd(checks.errorsIn(read.notification()));
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        return read.notification();
    }

    private static Event event(JsonObject object) {
        List<FieldError> errors = new ArrayList<>();
        var fields = new JsonFields(object, "", errors);
        Event event = fields.object(EVENT, RaisedEventJson::read);
        fields.refuseUnknown();
        if (event == null && errors.isEmpty()) {
            errors.add(new FieldError(EVENT, "is missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidEventException(errors);
        }
        return event;
    }

    /**
     * @throws InvalidNotificationException when the message itself is at fault, naming what is wrong with its text too
     */
    private void readable(Posting posting) {
        if (posting.faults().isEmpty()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>(posting.faults());
        if (posting.isReadable()) {
            errors.addAll(errorsIn(posting.text()));
        }
        throw new InvalidNotificationException(errors);
    }

    private List<FieldError> errorsIn(String json) {
        try {
            if (JsonData.object(json).containsKey(EVENT)) {
                event(JsonData.object(json));
            } else {
                notification(json);
            }
            return List.of();
        } catch (InvalidRequestException e) {
            return e.errors();
        }
    }
}
