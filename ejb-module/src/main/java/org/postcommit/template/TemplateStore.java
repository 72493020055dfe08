package org.postcommit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.message.SearchPattern;

/** The rows of templates and their versions, in the transaction in progress. */
@ApplicationScoped
class TemplateStore {

    private static final String NEWEST =
            " from TemplateVersion v join Template t on t.name = v.template where v.number ="
                    + " (select max(w.number) from TemplateVersion w where w.template = v.template)"
                    + " and (:q is null or v.template like :q escape '!' or lower(v.description) like :q escape '!')";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    Page<TemplateRow> find(String q, int page, int size) {
        String part = SearchPattern.holding(q);
        List<TemplateRow> rows = em.createQuery(
                        "select v, t.published" + NEWEST + " order by v.template", Object[].class)
                .setParameter("q", part)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultStream()
                .map(row -> ((TemplateVersion) row[0]).row((Integer) row[1]))
                .toList();
        long total = em.createQuery("select count(v)" + NEWEST, Long.class)
                .setParameter("q", part)
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    /** What counts now, by key. */
    Map<String, TemplateContent> published() {
        return contents("select v from TemplateVersion v join Template t on t.name = v.template"
                + " and t.published = v.number");
    }

    /** What was written last, drafts included, by key. */
    Map<String, TemplateContent> newest() {
        return contents("select v from TemplateVersion v where v.number ="
                + " (select max(w.number) from TemplateVersion w where w.template = v.template)");
    }

    private Map<String, TemplateContent> contents(String query) {
        Map<String, TemplateContent> contents = new HashMap<>();
        em.createQuery(query, TemplateVersion.class)
                .getResultStream()
                .forEach(version -> contents.put(version.template(), version.content()));
        return contents;
    }

    Template get(String key) {
        return found(key, LockModeType.NONE);
    }

    /** Nobody else changes it before this transaction has ended. */
    Template locked(String key) {
        return found(key, LockModeType.PESSIMISTIC_WRITE);
    }

    private Template found(String key, LockModeType lock) {
        return Optional.ofNullable(em.find(Template.class, key, lock))
                .orElseThrow(() -> new NotFoundException("template", key));
    }

    Template add(String key) {
        em.createNativeQuery("insert into template (name) values (?1) on conflict do nothing")
                .setParameter(1, key)
                .executeUpdate();
        return locked(key);
    }

    /** Newest first. */
    List<TemplateVersion> versions(String key) {
        return em.createQuery(
                        "select v from TemplateVersion v where v.template = :key order by v.number desc",
                        TemplateVersion.class)
                .setParameter("key", key)
                .getResultList();
    }

    TemplateVersion version(String key, int number) {
        return versions(key).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version of template " + key, number));
    }

    void add(TemplateVersion version) {
        em.persist(version);
    }

    void remove(TemplateVersion version) {
        em.remove(version);
    }

    void remove(Template template) {
        versions(template.name()).forEach(em::remove);
        em.flush();
        em.remove(template);
    }

    /** How many recipients the mails made from it have had. */
    long recipients(String key) {
        return em.createQuery(
                        "select count(r) from Recipient r join Message m on m.id = r.messageId where m.template = :key",
                        Long.class)
                .setParameter("key", key)
                .getSingleResult();
    }
}
