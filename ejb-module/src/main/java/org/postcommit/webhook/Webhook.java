package org.postcommit.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.postcommit.api.event.EventKind;
import org.postcommit.config.Backoff;
import org.postcommit.message.Ids;

/** An endpoint and how it has behaved. */
@Entity
@DynamicUpdate
public class Webhook {

    private static final int OUT_OF_ORDER = 3;

    @Id
    private UUID id;

    private String url;
    private String secret;
    private String kinds;
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    private long delivered;
    private long dropped;

    @Column(name = "failures_in_row")
    private int failuresInRow;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_result")
    private String lastResult;

    @Column(name = "resting_until")
    private Instant restingUntil;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected Webhook() {}

    Webhook(String url, Set<EventKind> kinds, boolean active, Instant createdAt) {
        this.id = Ids.next();
        this.secret = Secret.next();
        this.createdAt = createdAt;
        become(url, kinds, active);
    }

    /** Starts afresh: what the old address answered says nothing about the new one. */
    void become(String newUrl, Set<EventKind> newKinds, boolean nowActive) {
        url = newUrl;
        kinds = newKinds.stream().map(EventKind::name).sorted().collect(Collectors.joining(","));
        active = nowActive;
        failuresInRow = 0;
        restingUntil = null;
    }

    /** From now on calls are signed with another secret. */
    String renewSecret() {
        secret = Secret.next();
        return secret;
    }

    /** It took some events. */
    void took(int count, String result, Instant at) {
        delivered += count;
        failuresInRow = 0;
        restingUntil = null;
        lastAt = at;
        lastResult = result;
    }

    /** It did not take an event; for a while it is left alone. */
    void failed(String result, Instant at, Backoff rest) {
        failuresInRow++;
        lastAt = at;
        lastResult = result;
        restingUntil = at.plus(rest.after(failuresInRow));
    }

    /** Everything asked of it lately failed. */
    boolean isOutOfOrder() {
        return failuresInRow >= OUT_OF_ORDER;
    }

    /** Belongs to this node for a while, which may be over. */
    boolean isLeasedBy(String owner) {
        return owner.equals(leaseOwner);
    }

    void leasedUntil(Instant until) {
        leaseUntil = until;
    }

    void release() {
        leaseOwner = null;
        leaseUntil = null;
    }

    boolean wants(EventKind kind) {
        return active && kinds().contains(kind);
    }

    boolean isRestingAt(Instant time) {
        return restingUntil != null && restingUntil.isAfter(time);
    }

    boolean isFailing() {
        return failuresInRow > 0;
    }

    Set<EventKind> kinds() {
        return kinds.isEmpty()
                ? EnumSet.noneOf(EventKind.class)
                : Arrays.stream(kinds.split(",", -1))
                        .map(EventKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventKind.class)));
    }

    UUID id() {
        return id;
    }

    String url() {
        return url;
    }

    /** As logs may show it: a path or a query may hold what only the endpoint should know. */
    String host() {
        return URI.create(url).getHost();
    }

    String secret() {
        return secret;
    }

    boolean isActive() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }

    long delivered() {
        return delivered;
    }

    long dropped() {
        return dropped;
    }

    int failuresInRow() {
        return failuresInRow;
    }

    Instant lastAt() {
        return lastAt;
    }

    String lastResult() {
        return lastResult;
    }
}
