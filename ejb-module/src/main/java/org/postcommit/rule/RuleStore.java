package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.api.rule.Verdict;
import org.postcommit.message.SearchPattern;

/** The rows of rules and event types, in the transaction in progress. */
@ApplicationScoped
class RuleStore {

    private static final String MATCHING =
            " from StoredRule r where (:event is null or r.event = :event) and (:q is null"
                    + " or r.name like :q escape '!' or lower(r.title) like :q escape '!')";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    Page<RuleRow> find(String q, String event, int page, int size) {
        String part = SearchPattern.holding(q);
        List<RuleRow> rows = em.createQuery("select r" + MATCHING + " order by r.position, r.name", StoredRule.class)
                .setParameter("q", part)
                .setParameter("event", event)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultStream()
                .map(this::row)
                .toList();
        long total = em.createQuery("select count(r)" + MATCHING, Long.class)
                .setParameter("q", part)
                .setParameter("event", event)
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    RuleRow row(StoredRule stored) {
        String key = stored.rule().key();
        return stored.row(subscribers(key), evaluations(key, Verdict.FIRED), evaluations(key, Verdict.FAILED));
    }

    private long subscribers(String key) {
        return em.createQuery("select count(s) from Subscription s where s.id.rule = :rule", Long.class)
                .setParameter("rule", key)
                .getSingleResult();
    }

    private long evaluations(String key, Verdict verdict) {
        return em.createQuery(
                        "select count(e) from Evaluation e where e.rule = :rule and e.verdict = :verdict", Long.class)
                .setParameter("rule", key)
                .setParameter("verdict", verdict)
                .getSingleResult();
    }

    Optional<StoredRule> find(String key) {
        return Optional.ofNullable(em.find(StoredRule.class, key));
    }

    StoredRule get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("rule", key));
    }

    StoredRule put(Rule rule, String who, Instant at) {
        StoredRule stored = find(rule.key()).orElseGet(() -> new StoredRule(rule.key()));
        stored.become(rule, who, at);
        em.persist(stored);
        return stored;
    }

    void remove(StoredRule rule) {
        em.remove(rule);
    }

    List<Rule> rules() {
        return em.createQuery("select r from StoredRule r order by r.position, r.name", StoredRule.class)
                .getResultStream()
                .map(StoredRule::rule)
                .toList();
    }

    List<String> using(String template) {
        return em.createQuery(
                        "select r.name from StoredRule r where r.template = :template order by r.name", String.class)
                .setParameter("template", template)
                .getResultList();
    }

    List<EventType> types() {
        return em.createQuery("select t from StoredEventType t order by t.name", StoredEventType.class)
                .getResultStream()
                .map(StoredEventType::type)
                .toList();
    }

    void put(EventType type) {
        StoredEventType stored = Optional.ofNullable(em.find(StoredEventType.class, type.name()))
                .orElseGet(() -> new StoredEventType(type.name()));
        stored.become(type);
        em.persist(stored);
    }

    void removeType(String name) {
        StoredEventType stored = em.find(StoredEventType.class, name);
        if (stored == null) {
            throw new NotFoundException("event type", name);
        }
        em.remove(stored);
    }
}
