package org.postcommit.web.admin.bounce;

import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.OutboundForm;
import org.postcommit.api.account.OutboundRow;

/** An account that mail leaves through, while somebody types. */
public class OutboundEdit extends AccountEdit {

    private static final long serialVersionUID = 1;

    private String mailSession;
    private String from;
    private String replyTo;
    private Integer mailsPerConnection;

    /** A new one. */
    OutboundEdit() {}

    OutboundEdit(OutboundRow row) {
        super(row.key(), row.name());
        mailSession = row.mailSession();
        from = row.from();
        replyTo = row.replyTo();
        mailsPerConnection = row.mailsPerConnection();
    }

    @Override
    void store(AccountAdmin admin, String strippedKey) {
        admin.putOutbound(strippedKey, new OutboundForm(getName(), mailSession, from, replyTo, mailsPerConnection));
    }

    @Override
    void delete(AccountAdmin admin) {
        admin.deleteOutbound(getKey());
    }

    @Override
    public boolean isInbound() {
        return false;
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
}
