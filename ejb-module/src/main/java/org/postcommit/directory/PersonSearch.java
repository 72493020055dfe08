package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.Person;
import org.postcommit.database.Conditions;
import org.postcommit.message.SearchPattern;
import org.postcommit.message.Texts;

/** The lists of our own table. */
@ApplicationScoped
class PersonSearch {

    private static final int BATCH = 1_000;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private PersonQuery query;

    Page<Person> find(String q, String group, int page, int size) {
        Conditions conditions = conditions(q, group);
        List<String> ids = conditions
                .bind(em.createQuery(
                        "select p.id from StoredPerson p" + conditions.where() + " order by p.id", String.class))
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = conditions
                .bind(em.createQuery("select count(*) from StoredPerson p" + conditions.where(), Long.class))
                .getSingleResult();
        return new Page<>(List.copyOf(query.people(ids).values()), page, size, total);
    }

    private static Conditions conditions(String q, String group) {
        boolean any = group == null || group.isBlank();
        return new Conditions()
                .and(
                        "(p.id like :q escape '!' or lower(p.name) like :q escape '!'"
                                + " or exists (select 1 from p.addresses a where a.addressKey like :q escape '!'))",
                        "q",
                        SearchPattern.holding(q))
                .and(
                        "exists (select 1 from p.groups g where g.groupKey = :group)",
                        "group",
                        any ? null : Texts.sought(group));
    }

    List<GroupRow> groups() {
        return em.createQuery(
                        "select new org.postcommit.api.directory.GroupRow(min(g.groupName), count(*))"
                                + " from StoredPerson p join p.groups g group by g.groupKey order by g.groupKey",
                        GroupRow.class)
                .getResultList();
    }

    /** Everybody, read on from the last one of each batch. */
    void forEach(Consumer<Person> consumer) {
        List<String> ids;
        String last = "";
        do {
            ids = em.createQuery("select p.id from StoredPerson p where p.id > :last order by p.id", String.class)
                    .setParameter("last", last)
                    .setMaxResults(BATCH)
                    .getResultList();
            query.people(ids).values().forEach(consumer);
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == BATCH);
    }
}
