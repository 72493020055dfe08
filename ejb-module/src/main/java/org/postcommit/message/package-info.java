/**
 * The stored notification: message, variants, recipients, attempts.
 *
 * <p>Rule: a recipient changes its status only through its own verbs. Source: RFC 5322 (message).
 */
package org.postcommit.message;
