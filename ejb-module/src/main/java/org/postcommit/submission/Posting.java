package org.postcommit.submission;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.postcommit.api.FieldError;

/**
 * What somebody put into the queue of the JMS door.
 *
 * @param reference tells it from any other, the same at each delivery
 * @param producer who sent it, as far as the message says
 * @param kind type of the JMS message, for example {@code TextMessage}
 * @param size bytes of the body as it came
 * @param text the body, as far as it is text or can be shown as text; else {@code null}
 * @param bytes the body of a bytes message as far as it can be kept; else {@code null}
 * @param faults what is wrong with the message itself, whatever its body says
 */
public record Posting(
        String reference, String producer, String kind, long size, String text, byte[] bytes, List<FieldError> faults) {

    /** 25 MiB of mail as base64, and some room for the rest. */
    static final int MAX_BYTES = 35 << 20;

    /** Whether the body is a text that may be looked at. */
    boolean isReadable() {
        return text != null && faults.stream().noneMatch(fault -> fault.field().equals("body"));
    }

    /** What is kept when it is rejected: its first {@value #MAX_BYTES} bytes; {@code null} when there is nothing. */
    byte[] kept() {
        byte[] whole = text == null ? bytes : text.getBytes(StandardCharsets.UTF_8);
        return whole == null || whole.length <= MAX_BYTES ? whole : Arrays.copyOf(whole, MAX_BYTES);
    }
}
