package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.consent.UnsubscribeLinks;
import org.postcommit.message.Ids;
import org.postcommit.submission.PersonalMail;
import org.postcommit.template.PublishedTemplate;
import org.postcommit.template.TemplateFault;
import org.postcommit.tracking.Tracking;

/**
 * Writes to members. Templates see the campaign's data, {@code recipient} as in every mail, {@code contact} with the
 * member's attributes, and the addresses {@code preferences} and {@code unsubscribe} of a page where opening changes
 * nothing.
 */
@ApplicationScoped
class Letters {

    /** What data may not be called. */
    static final Set<String> OURS = Set.of("contact", "preferences", "unsubscribe");

    @Inject
    private UnsubscribeLinks links;

    @Inject
    private Tracking tracking;

    /**
     * @param campaign id
     * @throws Unwritable when the member lacks something that the template names
     */
    PersonalMail write(UUID campaign, Campaign plan, PublishedTemplate template, Candidate member) {
        var own = links.inMail(member.address(), plan.topic(), plan.store(), campaign);
        RenderedMail mail = render(plan, template, member, own.preferences());
        UUID recipient = Ids.next();
        return new PersonalMail(
                recipient, member.addressee(), plan.tracking() ? tracked(mail, recipient) : mail, own.headers());
    }

    private RenderedMail tracked(RenderedMail mail, UUID recipient) {
        if (mail.html() == null) {
            return mail;
        }
        String html = tracking.tracked(mail.html(), recipient);
        return new RenderedMail(mail.language(), mail.subject(), html, mail.text(), mail.images());
    }

    /**
     * For other eyes than the member's, who alone may say what mail is wanted.
     *
     * @throws Unwritable as {@link #write}
     */
    RenderedMail sample(Campaign plan, PublishedTemplate template, Candidate member) {
        return render(plan, template, member, links.nobodysPreferences());
    }

    private static RenderedMail render(Campaign plan, PublishedTemplate template, Candidate member, URI preferences) {
        Map<String, Object> data = new LinkedHashMap<>(plan.data());
        data.put("contact", member.contact());
        data.put("preferences", preferences.toString());
        data.put("unsubscribe", preferences.toString());
        try {
            return template.render(member.addressee(), data);
        } catch (RuntimeException e) {
            throw new Unwritable(e);
        }
    }

    /** This member's mail cannot be written, which is no reason to keep the others waiting. */
    static class Unwritable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unwritable(RuntimeException cause) {
            super(cause instanceof TemplateFault ? cause.getMessage() : cause.toString(), cause);
        }
    }
}
