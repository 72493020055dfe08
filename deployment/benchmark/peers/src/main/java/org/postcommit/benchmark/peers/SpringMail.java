package org.postcommit.benchmark.peers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row about a mail in the Spring application. */
@Entity
@Table(name = "mail")
public class SpringMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 100)
    private Long id;

    private String address;
    private String subject;

    @Column(columnDefinition = "text")
    private String text;

    @Column(columnDefinition = "text")
    private String html;

    private String status;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected SpringMail() {}

    SpringMail(String address, String subject, String text, String html) {
        this.address = address;
        this.subject = subject;
        this.text = text;
        this.html = html;
        this.status = "WAITING";
    }

    void sent(Instant at) {
        status = "SENT";
        sentAt = at;
    }

    Long id() {
        return id;
    }

    String address() {
        return address;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }
}
