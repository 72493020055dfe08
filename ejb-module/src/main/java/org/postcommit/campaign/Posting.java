package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.Priority;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.message.Occasion;
import org.postcommit.submission.Mailing;
import org.postcommit.submission.PersonalMail;
import org.postcommit.submission.PersonalMails;
import org.postcommit.template.PublishedTemplate;

/** Writes to members that may be written to and submits their mails, in the transaction in progress. */
@ApplicationScoped
class Posting {

    @Inject
    private FrozenContent contents;

    @Inject
    private Senders senders;

    @Inject
    private Letters letters;

    @Inject
    private PersonalMails mails;

    /**
     * What came of it.
     *
     * @param decided what became of each member
     * @param mails how many to which domain
     */
    record Posted(List<Decided> decided, Map<String, Integer> mails) {}

    Posted post(StoredCampaign stored, List<Candidate> members) {
        Campaign campaign = stored.campaign();
        PublishedTemplate template = contents.of(stored);
        List<Decided> unwritable = new ArrayList<>();
        Map<Candidate, PersonalMail> written = new LinkedHashMap<>();
        for (Candidate member : members) {
            try {
                written.put(member, letters.write(stored.id(), campaign, template, member));
            } catch (Letters.Unwritable e) {
                unwritable.add(Decided.without(member, Outcome.FAILED, e.getMessage()));
            }
        }
        return written.isEmpty()
                ? new Posted(unwritable, Map.of())
                : submitted(mailing(stored, campaign, template), written, unwritable);
    }

    private Posted submitted(Mailing mailing, Map<Candidate, PersonalMail> written, List<Decided> unwritable) {
        Map<UUID, String> refused = mails.submit(mailing, List.copyOf(written.values()));
        List<Decided> decided = new ArrayList<>(unwritable);
        Map<String, Integer> byDomain = new HashMap<>();
        written.forEach((member, mail) -> {
            String reason = refused.get(mail.recipient());
            if (reason == null) {
                decided.add(new Decided(member.position(), Outcome.PREPARED, null, mail.recipient()));
                byDomain.merge(member.domain(), 1, Integer::sum);
            } else {
                decided.add(Decided.without(member, Outcome.FAILED, reason));
            }
        });
        return new Posted(decided, byDomain);
    }

    private Mailing mailing(StoredCampaign stored, Campaign campaign, PublishedTemplate template) {
        Sender sender = senders.of(campaign);
        return new Mailing(
                stored.producer(),
                Optional.ofNullable(campaign.type())
                        .or(() -> Optional.ofNullable(template.type()))
                        .orElse(Campaign.TYPE),
                campaign.template(),
                new Occasion(stored.id(), campaign.topic(), campaign.store()),
                sender.from(),
                sender.replyTo(),
                sender.mailer(),
                Priority.LOW,
                campaign.onAmbiguous());
    }
}
