package org.postcommit.submission;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;

/** Finds what is wrong with the files and images of a notification. */
class AttachmentCheck {

    private static final int MAX_NAME = 255;
    private static final Pattern CONTENT_ID = Pattern.compile("[A-Za-z0-9._@+-]{1,200}");

    private final List<Attachment> attachments;
    private final boolean hasTextOnly;
    private final FieldErrors errors;
    private final Set<String> contentIds = new HashSet<>();
    private boolean invited;

    AttachmentCheck(Notification notification, FieldErrors errors) {
        this.attachments = notification.attachments();
        this.hasTextOnly = notification.html() == null && notification.text() != null;
        this.errors = errors;
    }

    void run() {
        long total = attachments.stream()
                .mapToLong(a -> a.content() == null ? 0 : a.content().length)
                .sum();
        if (total > NotificationCheck.MAX_BYTES) {
            errors.add(
                    "attachments",
                    "have " + total + " bytes together; the finished mail may have " + NotificationCheck.MAX_BYTES);
        }
        for (int i = 0; i < attachments.size(); i++) {
            check("attachments[" + i + "]", attachments.get(i));
        }
    }

    private void check(String field, Attachment attachment) {
        if (isBlank(attachment.name())) {
            errors.add(field + ".name", "is missing");
        } else {
            errors.line(field + ".name", attachment.name(), MAX_NAME);
        }
        if (attachment.content() == null) {
            errors.add(field + ".content", "is missing; in JSON it is base64");
        }
        if (isBlank(attachment.contentType())) {
            errors.add(field + ".contentType", "is missing; give a media type such as application/pdf");
        } else if (errors.line(field + ".contentType", attachment.contentType(), MAX_NAME)) {
            mediaType(field + ".contentType", attachment);
        }
        if (attachment.contentId() != null) {
            contentId(field + ".contentId", attachment.contentId());
        }
    }

    private void mediaType(String field, Attachment attachment) {
        try {
            if (attachment.contentType().chars().anyMatch(c -> c < ' ' || c > '~')) {
                errors.add(field, "has characters beyond printable ASCII; the file's name belongs into name");
                return;
            }
            switch (new ContentType(attachment.contentType()).getPrimaryType().toLowerCase(Locale.ROOT)) {
                case "multipart" -> errors.add(field, "is a multipart type; attach the parts one by one");
                case "message" ->
                    errors.add(
                            field,
                            "is a message type, which mail cannot carry unchanged (RFC 2046 §5.2.1); give"
                                    + " application/octet-stream and a name that ends with .eml");
                default -> invitation(field, attachment);
            }
        } catch (ParseException e) {
            errors.add(field, "is no media type; give one such as application/pdf");
        }
    }

    private void invitation(String field, Attachment attachment) {
        Invitation.of(attachment).ifPresent(invitation -> {
            if (invited) {
                errors.add(field, "is a second invitation; send each in a mail of its own, or leave its method out");
            }
            if (!invitation.isUtf8()) {
                errors.add(field, "has another charset than utf-8; write the invitation in UTF-8");
            }
            invited = true;
        });
    }

    private void contentId(String field, String contentId) {
        if (!CONTENT_ID.matcher(contentId).matches()) {
            errors.add(field, "has to be 1 to 200 of the characters A-Z a-z 0-9 . _ @ + - (RFC 2392)");
        } else if (hasTextOnly) {
            errors.add(
                    field,
                    "is of no use without html that shows the image as cid:" + contentId
                            + "; give html, or leave contentId out to send an ordinary file");
        } else if (!contentIds.add(contentId)) {
            errors.add(field, "is there twice; give each image one of its own");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
