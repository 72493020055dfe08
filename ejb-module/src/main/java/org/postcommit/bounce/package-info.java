/**
 * Mail that comes back: reads the inbound mailboxes (RFC 1939), understands delivery reports (RFC 3464, RFC 6533),
 * complaints (RFC 5965) and bounces in plain words, finds the recipient they are about, and draws the consequences.
 *
 * <p>Rule: a row is committed before the mail is deleted, and nothing that a stranger can write has an effect.
 */
package org.postcommit.bounce;
