package org.postcommit.submission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.postcommit.api.NotificationService;

/** Serves {@code @Inject NotificationService}: the remote view of a bean is no CDI type by itself. */
@Dependent
class NotificationServiceProducer {

    @Produces
    @EJB(beanName = "NotificationServiceBean")
    private NotificationService service;
}
