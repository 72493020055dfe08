package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.Notification;
import org.postcommit.delivery.Mailers;
import org.postcommit.template.PublishedTemplates;

/** Looks notifications over with the mailers and templates there are. */
@ApplicationScoped
class NotificationChecks {

    @Inject
    private Mailers mailers;

    @Inject
    private PublishedTemplates templates;

    /** Everything that is wrong; empty when nothing is. */
    List<FieldError> errorsIn(Notification notification) {
        return new NotificationCheck(mailers.names(), key -> templates.find(key).isPresent()).errorsIn(notification);
    }
}
