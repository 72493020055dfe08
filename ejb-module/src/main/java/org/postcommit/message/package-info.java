/**
 * The stored notification: message, variants, recipients, attempts, and the words of mail as types.
 *
 * <p>Rule: a recipient changes its status only through its own verbs. Sources: RFC 5321 (envelope), RFC 5322 (message),
 * RFC 3463 (enhanced status codes).
 */
package org.postcommit.message;
