package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.template.PublishedTemplates;

/** Asks somebody whether it was they who wanted mail: by a template where one is published, else in words of our own. */
@ApplicationScoped
public class ConfirmationMail {

    static final String TEMPLATE = "consent-confirmation";

    private static final String TYPE = "consent.confirmation";

    @Inject
    private PublishedTemplates templates;

    @Inject
    private NotificationChecks checks;

    @Inject
    private Submission submission;

    /**
     * @param language of the person, may be {@code null}
     * @param topic as readers call it
     * @param days the link is good for
     */
    public void send(String address, String language, String topic, URI link, long days, String producer) {
        Notification.Builder notification = Notification.ofType(TYPE)
                .to(new Addressee(address, null, language))
                .header("Auto-Submitted", "auto-generated");
        if (templates.find(TEMPLATE).isPresent()) {
            notification
                    .template(TEMPLATE)
                    .data(Map.of("topic", topic, "link", link.toString(), "address", address, "days", days));
        } else {
            var words = ConfirmationWords.in(language);
            notification.subject(words.subject(topic)).text(words.text(topic, link, days));
        }
        Notification mail = notification.build();
        List<FieldError> errors = checks.errorsIn(mail);
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        submission.submit(mail, producer);
    }
}
