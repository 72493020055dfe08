package org.postcommit.api.admin;

import java.util.UUID;
import org.postcommit.api.Receipt;

/** Looks at notifications as a whole. Producers see and cancel their own, viewers see, operators and admins do both. */
public interface NotificationAdmin {

    /**
     * The notification as it stands now.
     *
     * @throws org.postcommit.api.NotFoundException when there is none, or it is another producer's
     */
    Receipt get(UUID id);

    /**
     * Cancels what has not been sent yet.
     *
     * @throws org.postcommit.api.NotFoundException when there is none, or it is another producer's
     * @throws org.postcommit.api.ConflictException when every recipient is final or one is being sent
     */
    Receipt cancel(UUID id);
}
