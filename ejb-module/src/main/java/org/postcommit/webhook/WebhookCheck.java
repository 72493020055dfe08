package org.postcommit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidWebhookException;
import org.postcommit.api.admin.WebhookForm;
import org.postcommit.config.EventSettings;

/** Finds everything that is wrong with a webhook before it is stored. */
@ApplicationScoped
class WebhookCheck {

    @Inject
    private EventSettings settings;

    /** The URL, once everything is well. */
    String url(WebhookForm form) {
        List<FieldError> errors = new ArrayList<>();
        String url = url(form, errors);
        if (form.events().isEmpty()) {
            errors.add(new FieldError("events", "is empty; choose at least one"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidWebhookException(errors);
        }
        return url;
    }

    private String url(WebhookForm form, List<FieldError> errors) {
        try {
            Destination destination = Destination.parse(form.url());
            destination
                    .objection(settings.internalWebhooks())
                    .ifPresent(objection -> errors.add(new FieldError("url", objection)));
            return destination.url().toString();
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("url", e.getMessage()));
            return null;
        }
    }
}
