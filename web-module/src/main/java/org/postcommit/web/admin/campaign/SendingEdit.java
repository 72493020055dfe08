package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.Throttle;

/** How a campaign's mails leave, as it is being written: whose they are, how fast, and what is counted. */
public class SendingEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private String account = Campaign.DEFAULT_ACCOUNT;
    private String inbound = Campaign.DEFAULT_ACCOUNT;
    private String replyTo;
    private String perMinute;
    private String perDomain;
    private boolean hold;
    private boolean tracking;

    /** As usual. */
    SendingEdit() {}

    SendingEdit(Campaign campaign) {
        account = campaign.account();
        inbound = campaign.inbound();
        replyTo = campaign.replyTo();
        perMinute = WholeNumber.text(campaign.throttle().perMinute());
        perDomain = WholeNumber.text(campaign.throttle().perDomain());
        hold = campaign.onAmbiguous() == AmbiguityPolicy.HOLD;
        tracking = campaign.tracking();
    }

    Throttle throttle(List<FieldError> errors) {
        return new Throttle(
                WholeNumber.read("throttle.perMinute", perMinute, errors),
                WholeNumber.read("throttle.perDomain", perDomain, errors));
    }

    AmbiguityPolicy onAmbiguous() {
        return hold ? AmbiguityPolicy.HOLD : AmbiguityPolicy.RESEND_ONCE;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getInbound() {
        return inbound;
    }

    public void setInbound(String inbound) {
        this.inbound = inbound;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(String replyTo) {
        this.replyTo = replyTo;
    }

    public String getPerMinute() {
        return perMinute;
    }

    public void setPerMinute(String perMinute) {
        this.perMinute = perMinute;
    }

    public String getPerDomain() {
        return perDomain;
    }

    public void setPerDomain(String perDomain) {
        this.perDomain = perDomain;
    }

    public boolean isHold() {
        return hold;
    }

    public void setHold(boolean hold) {
        this.hold = hold;
    }

    public boolean isTracking() {
        return tracking;
    }

    public void setTracking(boolean tracking) {
        this.tracking = tracking;
    }
}
