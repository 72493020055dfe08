package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.Message;
import org.postcommit.message.Recipient;
import org.postcommit.message.Variant;
import org.postcommit.mode.Composed;

/** Writes the mails of a notification: one for all readers, or one for each group that gets the same words. */
@ApplicationScoped
class Composition {

    private static final long MOST_BYTES_TOGETHER = 100L << 20;

    @Inject
    private Renditions renditions;

    @Inject
    private Printing printing;

    /**
     * @param notification whose type is known
     * @throws InvalidNotificationException when they cannot be written
     */
    List<Composed> of(Notification notification, Message message) {
        Map<String, Integer> positions = positions(notification);
        List<Composed> mails = new ArrayList<>();
        long bytes = 0;
        for (Rendition rendition : renditions.of(notification)) {
            String copy = mails.isEmpty() ? "" : "." + (mails.size() + 1);
            String messageId = "<" + message.id() + copy + "@" + printing.domain(notification) + ">";
            Notification worded = rendition.notification();
            byte[] content = printing.print(worded, messageId, message.createdAt());
            bytes += content.length;
            refuseTooMuch(bytes);
            var variant = new Variant(message, messageId, rendition.language(), worded.subject(), content.length);
            List<Recipient> recipients = rendition.readers().stream()
                    .map(reader -> recipient(message, variant, positions.get(reader.address()), reader))
                    .toList();
            mails.add(new Composed(message, variant, content, recipients));
        }
        return mails;
    }

    /** All of them are in memory at once. */
    private static void refuseTooMuch(long bytes) {
        if (bytes > MOST_BYTES_TOGETHER) {
            throw new InvalidNotificationException(List.of(new FieldError(
                    "template",
                    "makes mails of more than " + (MOST_BYTES_TOGETHER >> 20) + " MiB together, one for each reader;"
                            + " submit it in parts")));
        }
    }

    private static Map<String, Integer> positions(Notification notification) {
        Map<String, Integer> positions = new HashMap<>();
        new Addressees(notification).distinct().forEach(it -> positions.put(it.address(), positions.size()));
        return positions;
    }

    private static Recipient recipient(Message message, Variant variant, int position, Addressee reader) {
        return new Recipient(
                message,
                variant,
                position,
                EmailAddress.parse(reader.address()).toString(),
                reader.name(),
                reader.language());
    }
}
