/**
 * Telling others what has happened to mail: an outbox that is written with the change of status and published after it.
 *
 * <p>Rule: an event is forgotten in the transaction that hands it to every channel, so a crash repeats and never loses.
 */
package org.postcommit.event;
