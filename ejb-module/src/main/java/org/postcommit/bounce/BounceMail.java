package org.postcommit.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A mail from a mailbox. Its bytes are read apart. */
@Entity
@Table(name = "bounce_mail")
public class BounceMail {

    @Id
    private UUID id;

    @Column(name = "account_key")
    private String account;

    private String uidl;

    @Column(name = "received_at")
    private Instant receivedAt;

    private long size;
    private String sender;
    private String subject;

    protected BounceMail() {}
}
