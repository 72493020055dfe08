/**
 * Plug-ins that hand a finished mail to one kind of relay, and what can come of it.
 *
 * <p>Rule: an expected failure is an {@link org.postcommit.mailer.Outcome}, never an exception. Source: RFC 5321.
 */
package org.postcommit.mailer;
