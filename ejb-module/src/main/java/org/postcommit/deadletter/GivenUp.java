package org.postcommit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.message.Ids;
import org.postcommit.message.Recipient;
import org.postcommit.message.Texts;

/** Writes dead letters, in the transaction that gives the delivery up. */
@ApplicationScoped
public class GivenUp {

    private static final int MAX_BODY = 4_000;
    private static final int MAX_REASON = 500;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * A delivery that made these ERROR.
     *
     * @param reference what tells its JMS message from others, so that one that comes twice is written once; may be
     *     {@code null}
     */
    public void add(String queue, String body, String reference, Collection<Recipient> recipients) {
        String reasons = recipients.stream()
                .map(recipient -> String.valueOf(recipient.reason()))
                .distinct()
                .collect(Collectors.joining("; "));
        UUID id = add(queue, body, reference, reasons);
        if (id != null) {
            em.createNativeQuery("insert into dead_letter_recipient (dead_letter_id, recipient_id)"
                            + " select cast(:letter as uuid), r.id from recipient r where r.id in (:ids)")
                    .setParameter("letter", id)
                    .setParameter("ids", recipients.stream().map(Recipient::id).toList())
                    .executeUpdate();
        }
    }

    /**
     * A message that is no delivery to anybody.
     *
     * @return its id; {@code null} when it is known already
     */
    public UUID add(String queue, String body, String reference, String reason) {
        UUID id = Ids.next();
        int added = em.createNativeQuery("insert into dead_letter (id, at, queue, body, reason, reference, state)"
                        + " values (:id, :at, :queue, :body, :reason, cast(:reference as varchar(255)), :state)"
                        + " on conflict do nothing")
                .setParameter("id", id)
                .setParameter("at", clock.instant())
                .setParameter("queue", queue)
                .setParameter("body", Texts.fit(body, MAX_BODY))
                .setParameter("reason", Texts.fit(reason, MAX_REASON))
                .setParameter("reference", reference)
                .setParameter("state", DeadLetterState.OPEN.name())
                .executeUpdate();
        return added == 0 ? null : id;
    }
}
