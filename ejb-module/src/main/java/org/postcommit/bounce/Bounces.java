package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.bounce.BounceDetail;
import org.postcommit.api.bounce.BounceFilter;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.BounceRow;
import org.postcommit.database.Conditions;
import org.postcommit.message.SearchPattern;

/** What came back, for those who look after it. Works in the transaction in progress. */
@ApplicationScoped
public class Bounces {

    private static final String FROM = " from Bounce b join BounceMail m on m.id = b.mailId";
    private static final String ROW = "select new org.postcommit.api.bounce.BounceRow(b.id, b.receivedAt, m.account,"
            + " b.kind, b.confidence, m.sender, m.subject, b.recipientId, b.address, b.status, b.diagnostic, b.effect,"
            + " b.open, b.handledAt, b.handledBy)" + FROM;
    private static final String SEARCH = "(lower(b.address) like :q escape '!' or b.addressKey like :q escape '!'"
            + " or lower(m.sender) like :q escape '!' or lower(m.subject) like :q escape '!')";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private MailRows mails;

    @Inject
    private Clock clock;

    public Page<BounceRow> find(BounceFilter filter, int page, int size) {
        Conditions conditions = conditions(filter);
        List<BounceRow> rows = conditions
                .bind(em.createQuery(
                        ROW + conditions.where() + " order by b.receivedAt desc, b.id desc", BounceRow.class))
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = conditions
                .bind(em.createQuery("select count(*)" + FROM + conditions.where(), Long.class))
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    private static Conditions conditions(BounceFilter filter) {
        var conditions = new Conditions()
                .and("b.kind = :kind", "kind", filter.kind())
                .and(SEARCH, "q", SearchPattern.holding(filter.q()));
        return filter.open() ? conditions.and("b.open") : conditions;
    }

    public Map<BounceKind, Long> counts() {
        Map<BounceKind, Long> counts = new EnumMap<>(BounceKind.class);
        for (BounceKind kind : BounceKind.values()) {
            counts.put(kind, 0L);
        }
        em.createQuery("select b.kind, count(*) from Bounce b group by b.kind", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((BounceKind) row[0], (Long) row[1]));
        return counts;
    }

    public BounceDetail get(UUID id) {
        BounceRow row = row(id);
        Bounce bounce = em.find(Bounce.class, id);
        long size = em.createQuery("select m.size from BounceMail m where m.id = :id", Long.class)
                .setParameter("id", bounce.mailId())
                .getSingleResult();
        return mails.raw(bounce.mailId())
                .map(raw -> {
                    var shown = new ShownMail(raw);
                    return new BounceDetail(row, shown.headers(), shown.evidence(), shown.text(), size);
                })
                .orElseGet(() -> new BounceDetail(row, null, null, null, size));
    }

    public BounceRow handled(UUID id, String who) {
        Bounce bounce = em.find(Bounce.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (bounce == null) {
            throw new NotFoundException("bounce", id);
        }
        bounce.handled(who, clock.instant());
        em.flush();
        return row(id);
    }

    private BounceRow row(UUID id) {
        return em.createQuery(ROW + " where b.id = :id", BounceRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("bounce", id));
    }
}
