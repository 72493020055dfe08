package org.postcommit.submission;

import java.util.List;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;
import org.postcommit.api.template.RenderedMail;

/**
 * What some of a notification's recipients get, word for word.
 *
 * @param language the one it is written in; {@code null} when nobody said
 * @param notification with subject, text and html, whatever they came from
 * @param readers those who get it
 */
record Rendition(String language, Notification notification, List<Addressee> readers) {

    /** What a reader sees of it. */
    RenderedMail mail() {
        return new RenderedMail(language, notification.subject(), notification.html(), notification.text(), List.of());
    }
}
