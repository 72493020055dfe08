package org.postcommit.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.Tls;

/** An inbound account that somebody stored. */
@Entity
@Table(name = "inbound_account")
public class InboundAccount {

    @Id
    @Column(name = "account_key")
    private String key;

    private String name;
    private String host;
    private int port;
    private String login;
    private String password;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Tls tls;

    private String address;
    private boolean verp;

    protected InboundAccount() {}

    /** The form has been checked and filled; without a password the old one stays. */
    final void become(InboundForm form) {
        name = form.name();
        host = form.host();
        port = form.port();
        login = form.user();
        password = form.password() == null ? password : form.password();
        tls = form.tls();
        address = form.address();
        verp = form.verp();
    }

    Inbound account() {
        return new Inbound(key, address, verp, name, host, port, login, password, tls, true);
    }
}
