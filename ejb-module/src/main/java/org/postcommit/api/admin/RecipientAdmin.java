package org.postcommit.api.admin;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Looks at recipients and acts on them. Reading needs viewer, operator or admin; acting needs operator or admin.
 * A caller without the role gets {@code jakarta.ejb.EJBAccessException}.
 */
public interface RecipientAdmin {

    /** One page of the recipients that match. */
    Page<RecipientRow> find(RecipientFilter filter, PageRequest page);

    /** Hands every matching recipient, newest first, to the consumer without holding them in memory (CSV export). */
    void forEach(RecipientFilter filter, Consumer<RecipientRow> consumer);

    /**
     * One recipient with its attempts.
     *
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    RecipientDetail get(UUID id);

    /**
     * The mail as stored, for reading.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such recipient
     */
    MailContent content(UUID id);

    /** How many recipients an action on the selection would touch. */
    long count(Selection selection, Action action);

    /**
     * One immediate attempt for each selected recipient, whatever its status or count; counters are kept.
     *
     * @param evenIfSuppressed also writes to suppressed addresses; needs role admin
     * @return how many were selected; recipients that are being sent this moment, and suppressed ones unless asked
     *     for, are left out
     * @throws org.postcommit.api.ConflictException while mail is switched off
     */
    long sendNow(Selection selection, boolean evenIfSuppressed);

    /** ERROR and FAILED become NOT_SENT with a fail count of 0, and are queued again. Returns how many. */
    long resetAttempts(Selection selection);

    /** NOT_SENT and FAILED that are not being sent become CANCELLED. Returns how many. */
    long cancel(Selection selection);

    /** The types seen so far, for a filter's choices, in alphabetical order. */
    List<String> types();

    /** What can be done to a selection. */
    enum Action {
        SEND_NOW,
        RESET,
        CANCEL
    }
}
