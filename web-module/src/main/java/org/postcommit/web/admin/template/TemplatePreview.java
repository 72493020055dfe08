package org.postcommit.web.admin.template;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.template.PreviewRequest;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;

/** What a reader would get, and who that reader is. */
public class TemplatePreview implements Serializable {

    private static final long serialVersionUID = 1;
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.matches("(?!Etc|SystemV|US|Brazil|Canada|Chile|Mexico)[A-Z]\\w+/.+") || zone.equals("UTC"))
            .sorted()
            .toList();

    private final String view = UUID.randomUUID().toString();
    private String language;
    private String zone;
    private RenderedMail mail;
    private Problem complaint;
    private int count;

    TemplatePreview(String language, ZoneId zone) {
        this.language = language;
        this.zone = ZONES.contains(zone.getId()) ? zone.getId() : "UTC";
    }

    PreviewRequest request(TemplateContent content) {
        return new PreviewRequest(content, Languages.tag(language), zone, null);
    }

    void show(RenderedMail rendered) {
        mail = rendered;
        complaint = null;
        count++;
    }

    /** Goes on showing what there was before it became faulty. */
    void keep(Problem why) {
        complaint = why;
    }

    /** What the shelf knows it by. */
    String view() {
        return view;
    }

    /** Where the HTML is, another address each time it may have changed; {@code null} when there is none. */
    public String getAddress() {
        return mail == null || mail.html() == null ? null : "template-preview?view=" + view + "&n=" + count;
    }

    /** About how high the HTML is, in pixels. */
    public int getHeight() {
        return mail == null || mail.html() == null ? 0 : Height.of(mail.html());
    }

    public RenderedMail getMail() {
        return mail;
    }

    /** Why the newest cannot be shown; {@code null} when it is. */
    public Problem getComplaint() {
        return complaint;
    }

    public List<String> getZones() {
        return ZONES;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
