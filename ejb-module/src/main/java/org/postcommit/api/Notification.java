package org.postcommit.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail to be sent: who gets it, what it says, and how to treat it.
 *
 * @param type what kind of mail it is, for filters and rules, at most 100 characters; default {@code notification}
 * @param to shown in the To header; To and Cc together at most 100
 * @param cc shown in the Cc header
 * @param bcc never shown; up to 10,000 recipients in all
 * @param subject one line of Unicode, at most 998 characters (RFC 5322 §2.1.1)
 * @param text plain text body; derived from {@code html} when missing
 * @param html HTML body
 * @param template key of a published template, which takes the place of subject, text and html: each recipient gets its
 *     language
 * @param data what the template may name: strings, numbers, booleans, {@code java.time} values, {@code null}, and maps and
 *     lists of such
 * @param attachments files that go along, and images inside {@code html}; the finished mail may have 25 MiB
 * @param headers additional header fields, names starting with {@code X-} or one of {@code In-Reply-To, References,
 *     Importance, Auto-Submitted, Precedence, List-Id, Comments, Keywords}
 * @param from sender shown to the reader (RFC 5322 §3.6.2); the configured one when {@code null}
 * @param replyTo where answers go; the configured one when {@code null}
 * @param mailer name of the mailer to use; the one configured for the type when {@code null}
 * @param priority order among waiting mails
 * @param mode how the mail gets from the transaction to the relay; the configured one when {@code null}
 * @param sendAt not before this time; at once when {@code null}
 * @param expiresAt not after this time; never expires when {@code null}
 * @param idempotencyKey makes a repeated submission by the same producer harmless, at most 200 characters
 * @param onAmbiguous what to do when a relay may have accepted the mail without saying so
 */
public record Notification(
        String type,
        List<Addressee> to,
        List<Addressee> cc,
        List<Addressee> bcc,
        String subject,
        String text,
        String html,
        String template,
        Map<String, Object> data,
        List<Attachment> attachments,
        Map<String, String> headers,
        Addressee from,
        Addressee replyTo,
        String mailer,
        Priority priority,
        DeliveryMode mode,
        Instant sendAt,
        Instant expiresAt,
        String idempotencyKey,
        AmbiguityPolicy onAmbiguous)
        implements Serializable {

    public static final String DEFAULT_TYPE = "notification";

    public Notification {
        type = type == null ? DEFAULT_TYPE : type;
        to = to == null ? List.of() : List.copyOf(to);
        cc = cc == null ? List.of() : List.copyOf(cc);
        bcc = bcc == null ? List.of() : List.copyOf(bcc);
        data = data == null ? Map.of() : new LinkedHashMap<>(data);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        headers = headers == null ? Map.of() : new LinkedHashMap<>(headers);
        priority = priority == null ? Priority.NORMAL : priority;
        onAmbiguous = onAmbiguous == null ? AmbiguityPolicy.RESEND_ONCE : onAmbiguous;
    }

    /** Starts a notification of the given type. */
    public static Builder ofType(String type) {
        return new Builder(type);
    }

    /** Collects the parts of a {@link Notification}; what is not set keeps its default. */
    public static final class Builder {
        private final String type;
        private final List<Addressee> to = new ArrayList<>();
        private final List<Addressee> cc = new ArrayList<>();
        private final List<Addressee> bcc = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String subject;
        private String text;
        private String html;
        private String template;
        private final Map<String, Object> data = new LinkedHashMap<>();
        private Addressee from;
        private Addressee replyTo;
        private String mailer;
        private Priority priority;
        private DeliveryMode mode;
        private Instant sendAt;
        private Instant expiresAt;
        private String idempotencyKey;
        private AmbiguityPolicy onAmbiguous;

        private Builder(String type) {
            this.type = type;
        }

        public Builder to(String address) {
            return to(Addressee.of(address));
        }

        public Builder to(Addressee addressee) {
            to.add(addressee);
            return this;
        }

        public Builder cc(String address) {
            return cc(Addressee.of(address));
        }

        public Builder cc(Addressee addressee) {
            cc.add(addressee);
            return this;
        }

        public Builder bcc(String address) {
            return bcc(Addressee.of(address));
        }

        public Builder bcc(Addressee addressee) {
            bcc.add(addressee);
            return this;
        }

        public Builder subject(String value) {
            subject = value;
            return this;
        }

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder html(String value) {
            html = value;
            return this;
        }

        /** Takes the place of subject, text and html. */
        public Builder template(String key) {
            template = key;
            return this;
        }

        /** A value for the template. */
        public Builder data(String name, Object value) {
            data.put(name, value);
            return this;
        }

        /** Values for the template. */
        public Builder data(Map<String, ?> values) {
            data.putAll(values);
            return this;
        }

        public Builder attach(Attachment attachment) {
            attachments.add(attachment);
            return this;
        }

        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Builder from(Addressee value) {
            from = value;
            return this;
        }

        public Builder replyTo(Addressee value) {
            replyTo = value;
            return this;
        }

        public Builder mailer(String name) {
            mailer = name;
            return this;
        }

        public Builder priority(Priority value) {
            priority = value;
            return this;
        }

        public Builder mode(DeliveryMode value) {
            mode = value;
            return this;
        }

        public Builder sendAt(Instant value) {
            sendAt = value;
            return this;
        }

        public Builder expiresAt(Instant value) {
            expiresAt = value;
            return this;
        }

        public Builder idempotencyKey(String value) {
            idempotencyKey = value;
            return this;
        }

        public Builder onAmbiguous(AmbiguityPolicy value) {
            onAmbiguous = value;
            return this;
        }

        public Notification build() {
            return new Notification(
                    type,
                    to,
                    cc,
                    bcc,
                    subject,
                    text,
                    html,
                    template,
                    data,
                    attachments,
                    headers,
                    from,
                    replyTo,
                    mailer,
                    priority,
                    mode,
                    sendAt,
                    expiresAt,
                    idempotencyKey,
                    onAmbiguous);
        }
    }
}
