package org.postcommit.api;

import java.util.List;

/**
 * Accepts notifications inside the caller's JTA transaction: the mail leaves if, and only if, that transaction commits.
 *
 * <p>JNDI name: {@code java:global/postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService}.
 * Inside the EAR, {@code @Inject NotificationService}. Without a transaction in progress the call runs in one of its own.
 */
public interface NotificationService {

    /**
     * Stores the notification and queues its recipients, both as part of the caller's transaction.
     *
     * @return what was stored; the same producer and {@link Notification#idempotencyKey()} again give the same answer
     *     and store nothing
     * @throws InvalidNotificationException naming every wrong field at once; the transaction is marked for rollback
     * @throws IdempotencyConflictException when the key was used before with another content
     */
    Receipt send(Notification notification);

    /**
     * Lets the rules decide who gets a mail because of this event, as part of the caller's transaction.
     *
     * @return the event's id, and the recipients of everything that the rules made of it; none when no rule fired
     * @throws InvalidEventException naming every wrong field at once, or the rule with {@code failFast} that failed; the
     *     transaction is marked for rollback
     */
    Receipt raise(Event event);

    /**
     * Looks a notification over without storing anything.
     *
     * @return what {@link #send} would refuse it for, every wrong field at once; empty when there is nothing. Only the
     *     size of the finished mail is not known before it is composed.
     */
    List<FieldError> check(Notification notification);
}
