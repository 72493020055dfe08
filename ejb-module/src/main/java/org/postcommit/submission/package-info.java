/**
 * Takes notifications in: checks them, composes the mail, stores rows and queues ids, all in the caller's transaction.
 * The JMS door is here too, with the list of what was rejected there.
 *
 * <p>Rule: everything that can be found wrong is found here, before anything is stored. Sources: RFC 5322, RFC 2045 to
 * 2047, RFC 2231, RFC 2387, RFC 6047, RFC 6531, RFC 6376.
 */
package org.postcommit.submission;
