package org.postcommit.api.admin;

import java.util.UUID;

/**
 * The dead letters: deliveries that the broker gave up on, each of which left recipients as ERROR. Reading needs viewer,
 * operator or admin; replaying and discarding need operator or admin. A caller without the role gets
 * {@code jakarta.ejb.EJBAccessException}.
 */
public interface DeadLetterAdmin {

    /**
     * One page of the dead letters that match, newest first.
     *
     * @param page number of the page, from 0
     * @param size rows per page, 1 to {@link PageRequest#MAX_SIZE}
     */
    Page<DeadLetterRow> find(DeadLetterFilter filter, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    DeadLetterRow get(UUID id);

    /**
     * Resets the attempts of its recipients that are ERROR or FAILED, which queues them again.
     *
     * @throws org.postcommit.api.NotFoundException when there is none
     * @throws org.postcommit.api.ConflictException when it is not open, or none of its recipients can be reset
     */
    void replay(UUID id);

    /**
     * Takes it off the open ones; its recipients stay as they are.
     *
     * @throws org.postcommit.api.NotFoundException when there is none
     * @throws org.postcommit.api.ConflictException when it is not open
     */
    void discard(UUID id);

    /** As {@link #replay(UUID)}, for those selected that are open and have recipients to reset. Returns how many. */
    long replay(DeadLetterSelection selection);

    /** As {@link #discard(UUID)}, for those selected that are open. Returns how many. */
    long discard(DeadLetterSelection selection);

    /** How many dead letters an action on the selection would touch. */
    long count(DeadLetterSelection selection);
}
