/**
 * Tracking: whether a mail was opened and its links were followed, where a campaign asks for it.
 *
 * <p>Rule: off unless asked for; a first time and a number are kept for each recipient, and nothing about the reader. Links
 * to unsubscribe or to choose what mail comes are never tracked.
 */
package org.postcommit.tracking;
