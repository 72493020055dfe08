package org.postcommit.bounce;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postcommit.account.Inbound;
import org.postcommit.api.RecipientStatus;
import org.postcommit.message.Ids;

/** Stores a fetched mail with all that follows from it, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceRecorder {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private MailRows mails;

    @Inject
    private Correlation correlation;

    @Inject
    private SentMails sent;

    @Inject
    private Consequences consequences;

    @Inject
    private Clock clock;

    /** What came of a mail. */
    public Recorded record(Inbound account, Fetched mail, Reading reading) {
        Instant now = clock.instant();
        List<Judged> judged = correlation.judge(account, reading);
        if (isTooEarly(judged)) {
            return Recorded.LATER;
        }
        UUID mailId = Ids.next();
        if (!mails.insert(mailId, account.key(), mail, reading, now)) {
            return Recorded.SEEN;
        }
        Set<UUID> bounced = new HashSet<>();
        for (int position = 0; position < judged.size(); position++) {
            record(mailId, position, judged.get(position), now, bounced);
        }
        return new Recorded(true, judged, bounced);
    }

    private void record(UUID mailId, int position, Judged judged, Instant now, Set<UUID> bounced) {
        UUID recipientId = judged.recipientId();
        String sentTo = recipientId == null ? null : sent.address(recipientId).orElse(null);
        var bounce = new Bounce(mailId, position, judged, sentTo, now);
        em.persist(bounce);
        em.flush();
        Effect effect =
                consequences.draw(judged, "Report " + bounce.id() + ", its mail found by " + judged.confidence() + ".");
        bounce.took(effect.words());
        if (effect.bounced()) {
            bounced.add(recipientId);
        }
    }

    /** What would come of it. */
    public Recorded rehearse(Inbound account, Reading reading) {
        List<Judged> judged = correlation.judge(account, reading);
        if (isTooEarly(judged)) {
            return Recorded.LATER;
        }
        Set<UUID> bounced = new HashSet<>();
        judged.stream()
                .filter(Judged::bounces)
                .map(Judged::recipientId)
                .filter(id -> sent.status(id) == RecipientStatus.SENT)
                .forEach(bounced::add);
        return new Recorded(true, judged, bounced);
    }

    /** A report can be quicker than the outcome's row; then the mail waits in the mailbox. */
    private boolean isTooEarly(List<Judged> judged) {
        List<UUID> ids = new ArrayList<>();
        judged.stream()
                .filter(it -> it.confidence().hasEffect())
                .map(Judged::recipientId)
                .forEach(ids::add);
        return ids.stream().anyMatch(sent::isBeingSent);
    }

    /** These are in the mailbox no longer. */
    public void forget(String account, Set<String> uidls) {
        mails.forget(account, uidls);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<String> remembered(String account) {
        return mails.remembered(account);
    }
}
