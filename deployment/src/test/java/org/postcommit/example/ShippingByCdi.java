package org.postcommit.example;

import jakarta.inject.Inject;
import org.postcommit.api.NotificationService;

/** A module of the same EAR. */
public class ShippingByCdi {

    // README: CDI
    @Inject
    private NotificationService notifications;
    // end

    NotificationService service() {
        return notifications;
    }
}
