/**
 * What a mailer of one's own implements and is given: {@link org.postcommit.api.mailer.Mailer}, the envelope, and what
 * can come of sending. Values are {@link java.io.Serializable} and made of JDK types only, so that a mailer may live in
 * another deployment.
 *
 * <p>Rule: an expected failure is an {@link org.postcommit.api.mailer.Outcome}, never an exception. Sources: RFC 5321
 * (envelope, replies), RFC 3463 (enhanced status codes).
 */
package org.postcommit.api.mailer;
