package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.Attachment;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.api.template.RenderedMail;

/** Sends what somebody has before their eyes to an address of theirs. */
@ApplicationScoped
public class TestMail {

    private static final String TYPE = "template.test";

    @Inject
    private NotificationChecks checks;

    @Inject
    private Submission submission;

    public Receipt send(RenderedMail mail, String address, String producer) {
        Notification.Builder notification = Notification.ofType(TYPE)
                .to(address == null ? "" : address.strip())
                .subject(mail.subject() == null ? "Test" : mail.subject())
                .html(mail.html())
                .text(mail.text());
        mail.images()
                .forEach(image -> notification.attach(
                        new Attachment(image.name(), image.contentType(), image.content(), image.name())));
        Notification test = notification.build();
        List<FieldError> errors = checks.errorsIn(test);
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        return submission.submit(test, producer);
    }
}
