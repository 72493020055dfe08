package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.Attachment;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.template.PublishedTemplate;
import org.postcommit.template.PublishedTemplates;
import org.postcommit.template.TemplateFault;

/** Turns a notification into what its readers get: one mail for all, or a template rendered for each language and zone. */
@ApplicationScoped
class Renditions {

    @Inject
    private PublishedTemplates templates;

    /** What decides what a reader gets. */
    private record Readership(String locale, String zone, Addressee person) {}

    /** The type its mails have: the template's, where the notification does not say. */
    Notification typed(Notification notification) {
        boolean silent = notification.template() != null && notification.type().equals(Notification.DEFAULT_TYPE);
        return silent
                ? templates
                        .find(notification.template())
                        .map(PublishedTemplate::type)
                        .map(type -> Renamed.type(notification, type))
                        .orElse(notification)
                : notification;
    }

    /**
     * @throws InvalidNotificationException when the template cannot be rendered with the data
     */
    List<Rendition> of(Notification notification) {
        Collection<Addressee> addressees = new Addressees(notification).distinct();
        if (notification.template() == null) {
            return List.of(new Rendition(null, notification, List.copyOf(addressees)));
        }
        PublishedTemplate template = templates.find(notification.template()).orElseThrow();
        Map<String, Object> data = JsonData.plain(notification.data());
        List<Rendition> renditions = new ArrayList<>();
        readerships(template, addressees).values().forEach(readers -> {
            RenderedMail mail = render(template, notification.template(), readers.get(0), data);
            renditions.add(new Rendition(mail.language(), worded(notification, mail), readers));
        });
        return renditions;
    }

    private static Map<Readership, List<Addressee>> readerships(
            PublishedTemplate template, Collection<Addressee> addressees) {
        boolean personal = template.isPersonal();
        Map<Readership, List<Addressee>> readerships = new LinkedHashMap<>();
        for (Addressee addressee : addressees) {
            var readership = new Readership(
                    template.locale(addressee.language()), addressee.zone(), personal ? addressee : null);
            readerships.computeIfAbsent(readership, key -> new ArrayList<>()).add(addressee);
        }
        return readerships;
    }

    private static RenderedMail render(
            PublishedTemplate template, String key, Addressee reader, Map<String, Object> data) {
        try {
            return template.render(reader, data);
        } catch (TemplateFault fault) {
            boolean missing = fault.missing() != null;
            throw new InvalidNotificationException(List.of(new FieldError(
                    missing ? "data." + fault.missing() : "template",
                    missing
                            ? "is missing; the template '" + key + "' names it in " + fault.getMessage()
                            : "'" + key + "' cannot be rendered: " + fault.getMessage())));
        }
    }

    private static Notification worded(Notification notification, RenderedMail mail) {
        List<Attachment> attachments = new ArrayList<>(notification.attachments());
        mail.images()
                .forEach(image -> attachments.add(
                        new Attachment(image.name(), image.contentType(), image.content(), image.name())));
        return Renamed.words(notification, mail, attachments);
    }
}
