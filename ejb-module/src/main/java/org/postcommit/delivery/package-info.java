/**
 * From the committed row to the relay: the queue, its listeners, claims and outcomes, the breaker and the sweep.
 *
 * <p>Rule: the outcome is recorded, in a transaction of its own, before the JMS message is acknowledged.
 */
package org.postcommit.delivery;
