package org.postcommit.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An address that is not written to. */
@Entity
public class Suppression {

    /** In lower case. */
    @Id
    private String address;

    private String reason;
    private String evidence;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "added_by")
    private String addedBy;

    protected Suppression() {}
}
