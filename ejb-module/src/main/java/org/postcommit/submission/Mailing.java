package org.postcommit.submission;

import org.postcommit.api.Addressee;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;
import org.postcommit.message.Occasion;

/**
 * What many mails have in common of which everybody gets one of their own.
 *
 * @param producer who is said to have submitted them
 * @param template key of the template they are made from
 * @param from shown to the reader, and the envelope's sender
 * @param replyTo {@code null} when answers go to the sender
 */
public record Mailing(
        String producer,
        String type,
        String template,
        Occasion occasion,
        Addressee from,
        Addressee replyTo,
        String mailer,
        Priority priority,
        AmbiguityPolicy onAmbiguous) {}
