package org.postcommit.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.postcommit.api.account.OutboundForm;

/** An outbound account that somebody stored. */
@Entity
@Table(name = "outbound_account")
public class OutboundAccount {

    @Id
    @Column(name = "account_key")
    private String key;

    private String name;

    @Column(name = "mail_session")
    private String mailSession;

    @Column(name = "from_address")
    private String from;

    @Column(name = "reply_to")
    private String replyTo;

    @Column(name = "mails_per_connection")
    private int mailsPerConnection;

    protected OutboundAccount() {}

    /** The form has been checked and filled. */
    final void become(OutboundForm form) {
        name = form.name();
        mailSession = form.mailSession();
        from = form.from();
        replyTo = form.replyTo();
        mailsPerConnection = form.mailsPerConnection();
    }

    Outbound account() {
        String mailer = Outbound.mailer(key, mailSession, mailsPerConnection);
        return new Outbound(key, mailer, from, replyTo, name, mailSession, mailsPerConnection, true);
    }
}
