package org.postcommit.submission;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.message.Texts;

/** Reads a JMS message of any type, and never more of it than fits into memory. */
class PostingReader {

    private static final String PRODUCER = "PostcommitProducer";
    private static final String NOBODY_IN_PARTICULAR = "jms";
    private static final int MAX_PRODUCER = 255;
    /** Set by the broker where a body is streamed: its bytes, two for each character of a text. */
    private static final String STREAMED_SIZE = "_AMQ_LARGE_SIZE";

    private static final long MAX_LOADED = 4L * Posting.MAX_BYTES;

    private final Message message;
    private final List<FieldError> faults = new ArrayList<>();

    private PostingReader(Message message) {
        this.message = message;
    }

    /**
     * @throws JMSException when the broker does not hand it over; a message of a wrong kind is none
     */
    static Posting read(Message message) throws JMSException {
        return new PostingReader(message).read();
    }

    private Posting read() throws JMSException {
        String producer = producer();
        long streamed = message.propertyExists(STREAMED_SIZE) ? message.getLongProperty(STREAMED_SIZE) : 0;
        if (streamed > MAX_LOADED) {
            return tooLarge(producer, streamed);
        }
        if (message instanceof TextMessage text) {
            return text(producer, Objects.requireNonNullElse(text.getText(), ""));
        }
        fault("body", "is a " + kind() + "; send a TextMessage with the notification as JSON");
        return message instanceof BytesMessage bytes
                ? bytes(producer, bytes)
                : values(producer, new MessageValues(message).asJson());
    }

    private Posting text(String producer, String text) throws JMSException {
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        return size > Posting.MAX_BYTES ? tooLarge(producer, size, text) : posting(producer, size, text, null);
    }

    private Posting values(String producer, String json) throws JMSException {
        long size = json == null ? 0 : json.getBytes(StandardCharsets.UTF_8).length;
        return posting(producer, size, json, null);
    }

    private Posting bytes(String producer, BytesMessage message) throws JMSException {
        byte[] bytes = new byte[(int) Math.min(message.getBodyLength(), Posting.MAX_BYTES)];
        message.readBytes(bytes);
        return posting(producer, message.getBodyLength(), null, bytes);
    }

    private Posting tooLarge(String producer, long size) throws JMSException {
        fault("body", "has " + size + " bytes, too many to be kept; a notification may have 25 MiB");
        return posting(producer, size, null, null);
    }

    private Posting tooLarge(String producer, long size, String text) throws JMSException {
        fault(
                "body",
                "has " + size + " bytes, the first " + Posting.MAX_BYTES
                        + " of which are kept; a notification may have 25 MiB");
        return posting(producer, size, text, null);
    }

    private Posting posting(String producer, long size, String text, byte[] bytes) throws JMSException {
        return new Posting(reference(text, bytes), producer, kind(), size, text, bytes, faults);
    }

    private String producer() throws JMSException {
        Object name = message.getObjectProperty(PRODUCER);
        if (name == null) {
            return NOBODY_IN_PARTICULAR;
        }
        if (name instanceof String text && isName(text)) {
            return text;
        }
        fault(PRODUCER, "has to be a string of 1 to " + MAX_PRODUCER + " printable characters");
        return NOBODY_IN_PARTICULAR;
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_PRODUCER && text.chars().noneMatch(Character::isISOControl);
    }

    private String kind() {
        return message instanceof TextMessage
                ? "TextMessage"
                : message instanceof BytesMessage
                        ? "BytesMessage"
                        : message instanceof MapMessage
                                ? "MapMessage"
                                : message instanceof StreamMessage
                                        ? "StreamMessage"
                                        : message instanceof ObjectMessage ? "ObjectMessage" : "Message";
    }

    /** The JMSMessageID; where its sender has switched that off, something as good. */
    private String reference(String text, byte[] bytes) throws JMSException {
        String id = message.getJMSMessageID();
        if (id != null) {
            return Texts.fit(id, 255);
        }
        byte[] body = text != null ? text.getBytes(StandardCharsets.UTF_8) : bytes != null ? bytes : new byte[0];
        return message.getJMSTimestamp() + " " + UUID.nameUUIDFromBytes(body);
    }

    private void fault(String field, String text) {
        faults.add(new FieldError(field, text));
    }
}
