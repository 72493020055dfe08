package org.postcommit.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Content rendered once for everybody who gets the same bytes. The bytes themselves are in {@link ContentStore}. */
@Entity
public class Variant {

    @Id
    private UUID id;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "mail_id")
    private String mailId;

    private String language;
    private String subject;
    private int size;

    protected Variant() {}

    /**
     * @param mailId Message-ID with angle brackets
     * @param size bytes of the finished mail
     */
    public Variant(Message message, String mailId, String language, String subject, int size) {
        this.id = Ids.next();
        this.messageId = message.id();
        this.mailId = mailId;
        this.language = language;
        this.subject = subject;
        this.size = size;
    }

    public UUID id() {
        return id;
    }

    UUID messageId() {
        return messageId;
    }

    int size() {
        return size;
    }

    public String mailId() {
        return mailId;
    }

    public String language() {
        return language;
    }

    public String subject() {
        return subject;
    }
}
