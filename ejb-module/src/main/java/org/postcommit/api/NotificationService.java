package org.postcommit.api;

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
}
