/**
 * Deliveries that the broker gave up on, kept for somebody to look at.
 *
 * <p>Rule: a dead letter is written in the transaction that makes its recipients ERROR, so there is exactly one for each
 * delivery that was given up.
 */
package org.postcommit.deadletter;
