package org.postcommit.web.admin.bounce;

import java.io.Serializable;
import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.OutboundForm;
import org.postcommit.api.account.OutboundRow;
import org.postcommit.api.account.Tls;

/** An account while somebody types. A password that is left empty stays as it is. */
public class AccountEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean isNew;
    private final boolean inbound;
    private String key;
    private String name;
    private String mailSession;
    private String from;
    private String replyTo;
    private Integer mailsPerConnection;
    private String host;
    private Integer port;
    private String user;
    private transient String password;
    private Tls tls = Tls.NONE;
    private String address;
    private boolean verp = true;

    private AccountEdit(boolean isNew, boolean inbound) {
        this.isNew = isNew;
        this.inbound = inbound;
    }

    static AccountEdit newOutbound() {
        return new AccountEdit(true, false);
    }

    static AccountEdit newInbound() {
        return new AccountEdit(true, true);
    }

    static AccountEdit of(OutboundRow row) {
        var edit = new AccountEdit(false, false);
        edit.key = row.key();
        edit.name = row.name();
        edit.mailSession = row.mailSession();
        edit.from = row.from();
        edit.replyTo = row.replyTo();
        edit.mailsPerConnection = row.mailsPerConnection();
        return edit;
    }

    static AccountEdit of(InboundRow row) {
        var edit = new AccountEdit(false, true);
        edit.key = row.key();
        edit.name = row.name();
        edit.host = row.host();
        edit.port = row.port();
        edit.user = row.user();
        edit.tls = row.tls();
        edit.address = row.address();
        edit.verp = row.verp();
        return edit;
    }

    void store(AccountAdmin admin) {
        String stripped = key == null ? "" : key.strip();
        if (inbound) {
            String given = password == null || password.isEmpty() ? null : password;
            admin.putInbound(stripped, new InboundForm(name, host, port, user, given, tls, address, verp));
        } else {
            admin.putOutbound(stripped, new OutboundForm(name, mailSession, from, replyTo, mailsPerConnection));
        }
    }

    void delete(AccountAdmin admin) {
        if (inbound) {
            admin.deleteInbound(key);
        } else {
            admin.deleteOutbound(key);
        }
    }

    public boolean isNew() {
        return isNew;
    }

    public boolean isInbound() {
        return inbound;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMailSession() {
        return mailSession;
    }

    public void setMailSession(String mailSession) {
        this.mailSession = mailSession;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(String replyTo) {
        this.replyTo = replyTo;
    }

    public Integer getMailsPerConnection() {
        return mailsPerConnection;
    }

    public void setMailsPerConnection(Integer mailsPerConnection) {
        this.mailsPerConnection = mailsPerConnection;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Tls getTls() {
        return tls;
    }

    public void setTls(Tls tls) {
        this.tls = tls;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isVerp() {
        return verp;
    }

    public void setVerp(boolean verp) {
        this.verp = verp;
    }
}
