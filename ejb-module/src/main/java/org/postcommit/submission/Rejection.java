package org.postcommit.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.RejectedRow;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/** A message that could not be taken in, and why. Its body lies apart. */
@Entity
@Table(name = "rejected")
class Rejection {

    private static final int MAX_SUMMARY = 500;

    @Id
    private UUID id;

    private Instant at;
    private String producer;
    private String kind;
    private long size;
    private String summary;

    @Column(name = "reason_count")
    private int reasonCount;

    private String reference;

    @Column(name = "in_queue")
    private boolean inQueue;

    @ElementCollection
    @CollectionTable(name = "rejected_reason", joinColumns = @JoinColumn(name = "rejected_id"))
    @OrderColumn(name = "position")
    private List<Reason> reasons = new ArrayList<>();

    protected Rejection() {}

    /**
     * @param inQueue whether the broker still has the message and will deliver it once more
     */
    Rejection(Posting posting, List<FieldError> errors, boolean inQueue, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.producer = posting.producer();
        this.kind = posting.kind();
        this.size = posting.size();
        this.reference = posting.reference();
        this.inQueue = inQueue;
        errors.forEach(error -> reasons.add(new Reason(error)));
        this.reasonCount = reasons.size();
        this.summary = cut(reasons.stream().map(Reason::toString).collect(Collectors.joining("; ")), MAX_SUMMARY);
    }

    UUID id() {
        return id;
    }

    String producer() {
        return producer;
    }

    boolean isInQueue() {
        return inQueue;
    }

    RejectedRow row() {
        return new RejectedRow(id, at, producer, kind, size, reasonCount, summary);
    }

    List<FieldError> reasons() {
        return reasons.stream().map(Reason::error).toList();
    }

    /** What a database takes: cut to the column, and without control characters, which PostgreSQL refuses in part. */
    private static String cut(String text, int max) {
        return Texts.abridged(text.replaceAll("\\p{Cntrl}", "\uFFFD"), max);
    }

    /** One thing that is wrong with it. */
    @Embeddable
    static class Reason {

        private static final int MAX_FIELD = 500;
        private static final int MAX_MESSAGE = 1_000;

        private String field;
        private String message;

        protected Reason() {}

        private Reason(FieldError error) {
            this.field = cut(error.field(), MAX_FIELD);
            this.message = cut(error.message(), MAX_MESSAGE);
        }

        private FieldError error() {
            return new FieldError(field, message);
        }

        @Override
        public String toString() {
            return field + " " + message;
        }
    }
}
