package org.postcommit.api.admin;

import java.util.UUID;
import org.postcommit.api.Receipt;

/**
 * The rejected list: what came through the JMS door and could not be taken in. Reading needs viewer, operator or admin;
 * retrying and discarding need operator or admin. A caller without the role gets {@code jakarta.ejb.EJBAccessException}.
 */
public interface RejectedAdmin {

    /**
     * One page of the list, newest first.
     *
     * @param page number of the page, from 0
     * @param size rows per page, 1 to {@link PageRequest#MAX_SIZE}
     */
    Page<RejectedRow> find(int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    RejectedDetail get(UUID id);

    /**
     * Submits a mended notification in the name of the original producer, and takes the rejected one off the list.
     *
     * @param json the notification; {@code null} submits the body as it came
     * @throws org.postcommit.api.InvalidNotificationException naming everything that is still wrong; it stays on the list
     * @throws org.postcommit.api.IdempotencyConflictException when its key was used with another content
     * @throws org.postcommit.api.ConflictException when the broker has not let go of the message yet
     * @throws org.postcommit.api.NotFoundException when there is none (any more)
     */
    Receipt retry(UUID id, String json);

    /**
     * Throws it away.
     *
     * @throws org.postcommit.api.ConflictException when the broker has not let go of the message yet
     * @throws org.postcommit.api.NotFoundException when there is none (any more)
     */
    void discard(UUID id);
}
