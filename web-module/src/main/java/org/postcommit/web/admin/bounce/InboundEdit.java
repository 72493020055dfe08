package org.postcommit.web.admin.bounce;

import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.Tls;

/** An account that reports come back to, while somebody types. A password that is left empty stays as it is. */
public class InboundEdit extends AccountEdit {

    private static final long serialVersionUID = 1;

    private String host;
    private Integer port;
    private String user;
    private transient String password;
    private Tls tls = Tls.NONE;
    private String address;
    private boolean verp = true;

    /** A new one. */
    InboundEdit() {}

    InboundEdit(InboundRow row) {
        super(row.key(), row.name());
        host = row.host();
        port = row.port();
        user = row.user();
        tls = row.tls();
        address = row.address();
        verp = row.verp();
    }

    @Override
    void store(AccountAdmin admin, String strippedKey) {
        String given = password == null || password.isEmpty() ? null : password;
        admin.putInbound(strippedKey, new InboundForm(getName(), host, port, user, given, tls, address, verp));
    }

    @Override
    void delete(AccountAdmin admin) {
        admin.deleteInbound(getKey());
    }

    @Override
    public boolean isInbound() {
        return true;
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
