package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;
import org.postcommit.web.admin.Listing;

/** When a rule's mail leaves, while somebody types. */
public class TimingEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final DelayEdit delay;
    private String cancelledBy;
    private String quietFrom;
    private String quietTo;
    private String zone;

    /**
     * @param zone what is proposed where there are no quiet hours yet
     */
    TimingEdit(Rule rule, String zone) {
        delay = new DelayEdit(rule.delay());
        cancelledBy = Listing.write(rule.cancelledBy());
        QuietHours quiet = Optional.ofNullable(rule.quietHours()).orElse(new QuietHours(null, null, zone));
        quietFrom = quiet.from();
        quietTo = quiet.to();
        this.zone = quiet.zone();
    }

    QuietHours quietHours() {
        boolean none = Stream.of(quietFrom, quietTo).allMatch(text -> text == null || text.isBlank());
        return none ? null : new QuietHours(quietFrom, quietTo, zone);
    }

    Optional<FieldError> complaint() {
        return delay.complaint();
    }

    public DelayEdit getDelay() {
        return delay;
    }

    public String getCancelledBy() {
        return cancelledBy;
    }

    public void setCancelledBy(String cancelledBy) {
        this.cancelledBy = cancelledBy;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietTo() {
        return quietTo;
    }

    public void setQuietTo(String quietTo) {
        this.quietTo = quietTo;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
