package org.postcommit.submission;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Remote;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidEventException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;

/** The door: checks, then submits, in the caller's transaction. */
@Stateless
@Remote(NotificationService.class)
@PermitAll
public class NotificationServiceBean implements NotificationService {

    private static final String LOCAL = "local";

    @Resource
    private SessionContext context;

    @Inject
    private NotificationChecks checks;

    @Inject
    private Submission submission;

    @Inject
    private EventSubmission events;

    @Override
    public Receipt send(Notification notification) {
        List<FieldError> errors = check(notification);
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        return submission.submit(notification, producer());
    }

    @Override
    public Receipt raise(Event event) {
        if (event == null) {
            throw new InvalidEventException(List.of(new FieldError("event", "is missing")));
        }
        return events.raise(event, producer());
    }

    @Override
    public List<FieldError> check(Notification notification) {
        return notification == null
                ? List.of(new FieldError("notification", "is missing"))
                : checks.errorsIn(notification);
    }

    /** The authenticated caller, else {@value #LOCAL}. */
    private String producer() {
        String caller = context.getCallerPrincipal().getName();
        return caller.equals("anonymous") ? LOCAL : caller;
    }
}
