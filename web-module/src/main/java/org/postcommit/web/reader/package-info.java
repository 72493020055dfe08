/**
 * Pages for readers of our mail: unsubscribe, say what mail is wanted, confirm that it is. Nobody logs in, the signed link
 * in the mail is the proof.
 *
 * <p>Rule: only POST changes anything, since programs follow links before people do; no cookie, no script, nothing kept.
 * RFC 8058.
 */
package org.postcommit.web.reader;
