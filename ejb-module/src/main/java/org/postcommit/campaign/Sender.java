package org.postcommit.campaign;

import org.postcommit.api.Addressee;

/**
 * Who a campaign's mails come from.
 *
 * @param from envelope sender and From
 * @param replyTo {@code null} when answers go to the sender
 * @param mailer that talks to the relay
 */
record Sender(Addressee from, Addressee replyTo, String mailer) {}
