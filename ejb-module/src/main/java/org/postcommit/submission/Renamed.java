package org.postcommit.submission;

import java.util.List;
import java.util.Map;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;
import org.postcommit.api.template.RenderedMail;

/** Notifications with something in the place of something else. */
final class Renamed {

    private Renamed() {}

    static Notification type(Notification n, String type) {
        return of(n, type, n.subject(), n.text(), n.html(), n.attachments(), n.headers());
    }

    static Notification words(Notification n, RenderedMail mail, List<Attachment> attachments) {
        return of(n, n.type(), mail.subject(), mail.text(), mail.html(), attachments, n.headers());
    }

    static Notification headers(Notification n, Map<String, String> headers) {
        return of(n, n.type(), n.subject(), n.text(), n.html(), n.attachments(), headers);
    }

    private static Notification of(
            Notification n,
            String type,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            Map<String, String> headers) {
        return new Notification(
                type,
                n.to(),
                n.cc(),
                n.bcc(),
                subject,
                text,
                html,
                n.template(),
                n.data(),
                attachments,
                headers,
                n.from(),
                n.replyTo(),
                n.mailer(),
                n.priority(),
                n.mode(),
                n.sendAt(),
                n.expiresAt(),
                n.idempotencyKey(),
                n.onAmbiguous());
    }
}
