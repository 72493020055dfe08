/**
 * The mailers that ship, and how those of others are found.
 *
 * <p>Rule: what a relay, a disk or a network can do is an {@link org.postcommit.api.mailer.Outcome}, never an
 * exception. Source: RFC 5321.
 */
package org.postcommit.mailer;
