package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.bounce.BounceDetail;
import org.postcommit.api.bounce.BounceFilter;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.BounceRow;
import org.postcommit.message.SearchPattern;

/** What came back, for those who look after it. Works in the transaction in progress. */
@ApplicationScoped
public class Bounces {

    private static final String FROM = " from Bounce b join BounceMail m on m.id = b.mailId";
    private static final String ROW = "select new org.postcommit.api.bounce.BounceRow(b.id, b.receivedAt, m.account,"
            + " b.kind, b.confidence, m.sender, m.subject, b.recipientId, b.address, b.status, b.diagnostic, b.effect,"
            + " b.open, b.handledAt, b.handledBy)" + FROM;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private MailRows mails;

    @Inject
    private Clock clock;

    public Page<BounceRow> find(BounceFilter filter, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        List<BounceRow> rows = bind(
                        em.createQuery(ROW + where + " order by b.receivedAt desc, b.id desc", BounceRow.class),
                        parameters)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = bind(em.createQuery("select count(*)" + FROM + where, Long.class), parameters)
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    private static String where(BounceFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.kind() != null) {
            conditions.add("b.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        String q = SearchPattern.holding(filter.q());
        if (q != null) {
            conditions.add("(lower(b.address) like :q escape '!' or b.addressKey like :q escape '!'"
                    + " or lower(m.sender) like :q escape '!' or lower(m.subject) like :q escape '!')");
            parameters.put("q", q);
        }
        if (filter.open()) {
            conditions.add("b.open");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T extends Query> T bind(T query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
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
