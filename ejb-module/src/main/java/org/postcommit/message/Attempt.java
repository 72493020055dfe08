package org.postcommit.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.mailer.EnhancedStatusCode;

/** One conversation with a relay about one recipient. Written once, never changed. */
@Entity
public class Attempt {

    /** Longest traceback kept, in characters. */
    static final int MAX_TRACEBACK = 65_535;

    private static final int MAX_RELAY = 255;

    @Id
    private UUID id;

    @Column(name = "recipient_id")
    private UUID recipientId;

    private Instant at;
    private String outcome;
    private String phase;

    @Column(name = "smtp_code")
    private Integer smtpCode;

    @Column(name = "enhanced_code")
    private String enhancedCode;

    private String relay;
    private String node;

    @Column(name = "duration_ms")
    private int durationMs;

    private String traceback;

    @Column(name = "redirected_to")
    private String redirectedTo;

    protected Attempt() {}

    /**
     * @param outcome class of SPEC §3, or ACCEPTED
     * @param smtpCode the relay's reply code, {@code null} without a reply
     * @param traceback stack trace, {@code null} when accepted
     * @param redirectedTo where the mail went instead of the recipient's address, {@code null} when it went there
     */
    public Attempt(
            UUID id,
            UUID recipientId,
            Instant at,
            String outcome,
            String phase,
            Integer smtpCode,
            EnhancedStatusCode enhancedCode,
            String relay,
            String node,
            Duration duration,
            String traceback,
            String redirectedTo) {
        this.id = id;
        this.recipientId = recipientId;
        this.at = at;
        this.outcome = outcome;
        this.phase = phase;
        this.smtpCode = smtpCode;
        this.enhancedCode = enhancedCode == null ? null : enhancedCode.toString();
        this.relay = Texts.fit(relay, MAX_RELAY);
        this.node = node;
        this.durationMs = (int) Math.min(duration.toMillis(), Integer.MAX_VALUE);
        this.traceback = Texts.fit(traceback, MAX_TRACEBACK);
        this.redirectedTo = redirectedTo;
    }

    /** What it has in its columns, as {@link AttemptStore} writes them. */
    Object[] columns() {
        return new Object[] {
            id,
            recipientId,
            at,
            outcome,
            phase,
            smtpCode,
            enhancedCode,
            relay,
            node,
            durationMs,
            traceback,
            redirectedTo
        };
    }
}
