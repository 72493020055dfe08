package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.Notification;
import org.postcommit.api.rule.Rule;
import org.postcommit.rule.Evaluated;
import org.postcommit.template.PublishedTemplate;
import org.postcommit.template.PublishedTemplates;

/** Writes the notification that a rule wants. */
@ApplicationScoped
class RuleMail {

    @Inject
    private PublishedTemplates templates;

    /**
     * Marked as what no person wrote, so that nobody's out-of-office answers it (RFC 3834 §5). That of an event with an
     * idempotency key has one too: it has to be remembered.
     *
     * @param raised id of the event
     */
    Notification of(Evaluated fired, Event event, UUID raised) {
        Rule rule = fired.rule();
        Notification.Builder notification = Notification.ofType(type(rule, event))
                .template(rule.template())
                .data(fired.data())
                .header("Auto-Submitted", "auto-generated")
                .mode(rule.mode())
                .priority(rule.priority())
                .sendAt(fired.sendAt())
                .idempotencyKey(event.idempotencyKey() == null ? null : raised + " " + rule.key());
        fired.audience().to().forEach(notification::to);
        fired.audience().cc().forEach(notification::cc);
        fired.audience().bcc().forEach(notification::bcc);
        return notification.build();
    }

    private String type(Rule rule, Event event) {
        return Optional.ofNullable(rule.type())
                .or(() -> templates.find(rule.template()).map(PublishedTemplate::type))
                .orElse(event.type());
    }
}
