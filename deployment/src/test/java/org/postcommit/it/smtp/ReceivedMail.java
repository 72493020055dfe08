package org.postcommit.it.smtp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One conversation about one mail, from MAIL to wherever it got: what the client said and the relay's last reply. */
public final class ReceivedMail {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*(<[^>]+>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Instant at = Instant.now();
    private final List<String> recipients = new ArrayList<>();
    private final boolean secured;
    private final int connection;
    private volatile String from = "";
    private volatile boolean utf8;
    private volatile byte[] data = new byte[0];
    private volatile String messageId;
    private volatile boolean complete;
    private volatile String lastReply = "";
    private volatile Instant repliedAt;

    ReceivedMail(int connection, boolean secured) {
        this.connection = connection;
        this.secured = secured;
    }

    void from(String path, boolean asUtf8) {
        from = path;
        utf8 = asUtf8;
    }

    void recipient(String path) {
        synchronized (recipients) {
            recipients.add(path);
        }
    }

    void body(byte[] bytes, int kept) {
        complete = true;
        Matcher header =
                MESSAGE_ID.matcher(new String(bytes, 0, Math.min(bytes.length, 16_384), StandardCharsets.UTF_8));
        messageId = header.find() ? header.group(1) : null;
        data = bytes.length <= kept ? bytes : Arrays.copyOf(bytes, kept);
    }

    void replied(String line) {
        repliedAt = Instant.now();
        lastReply = line;
    }

    /** When MAIL was said. */
    public Instant at() {
        return at;
    }

    /** When the relay said its last word about it, {@code null} before its first. */
    public Instant repliedAt() {
        return repliedAt;
    }

    /** The reverse-path, without angle brackets. */
    public String from() {
        return from;
    }

    /** Whether MAIL said SMTPUTF8. */
    public boolean utf8() {
        return utf8;
    }

    /** The forward-paths, without angle brackets. */
    public List<String> recipients() {
        synchronized (recipients) {
            return List.copyOf(recipients);
        }
    }

    public boolean isTo(String address) {
        return recipients().contains(address);
    }

    /** Message-ID with angle brackets, {@code null} when the body never came or has none. */
    public String messageId() {
        return messageId;
    }

    /** Headers and body as they came. */
    public String text() {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** Whether the dot was read: such a mail may be delivered, whatever was replied. */
    public boolean complete() {
        return complete;
    }

    /** Whether the relay took responsibility. */
    public boolean accepted() {
        return complete && lastReply.startsWith("250");
    }

    public boolean secured() {
        return secured;
    }

    /** Number of the connection it came over, counted from 1. */
    public int connection() {
        return connection;
    }

    @Override
    public String toString() {
        return at + " " + from + " -> " + recipients() + " " + messageId + " complete=" + complete + " " + lastReply;
    }
}
