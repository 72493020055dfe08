package org.postcommit.web.admin.campaign;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.OutboundRow;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.api.consent.Topic;
import org.postcommit.api.contact.SegmentAdmin;
import org.postcommit.api.contact.SegmentRow;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateRow;

/** What a campaign can be made of. */
@Named
@ViewScoped
public class CampaignChoices implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST = 500;

    @EJB
    private SegmentAdmin segmentAdmin;

    @EJB
    private TemplateAdmin templateAdmin;

    @EJB
    private ConsentAdmin consentAdmin;

    @EJB
    private AccountAdmin accountAdmin;

    private List<SegmentRow> segments;
    private List<TemplateRow> templates;

    public List<SegmentRow> getSegments() {
        if (segments == null) {
            segments = segmentAdmin.find(null, 0, MOST).items();
        }
        return segments;
    }

    /** Mails that are published. */
    public List<TemplateRow> getTemplates() {
        if (templates == null) {
            templates = templateAdmin.find(null, 0, MOST).items().stream()
                    .filter(row -> row.kind() == TemplateKind.MAIL && row.published() != null)
                    .toList();
        }
        return templates;
    }

    public List<Topic> getTopics() {
        return consentAdmin.topics();
    }

    public List<OutboundRow> getOutbound() {
        return accountAdmin.outbound();
    }

    /** An address that mails can come from. */
    public record Sender(String key, String label) implements Serializable {}

    /** The standard mailbox need not be there; campaigns then come from the outbound account's address. */
    public List<Sender> getSenders() {
        List<Sender> senders = new ArrayList<>(accountAdmin.inbound().stream()
                .map(row -> new Sender(row.key(), row.key() + " (" + row.address() + ")"))
                .toList());
        if (senders.stream().noneMatch(sender -> sender.key().equals(Campaign.DEFAULT_ACCOUNT))) {
            senders.add(0, new Sender(Campaign.DEFAULT_ACCOUNT, "none: as the outbound account"));
        }
        return senders;
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().toList();
    }

    /** How many the segment has; {@code null} when it cannot be counted. */
    Long sizeOf(String segment) {
        return segmentAdmin.preview(segment, 0).size();
    }
}
