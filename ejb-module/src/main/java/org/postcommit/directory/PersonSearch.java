package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.Person;
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
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(q, group, parameters);
        List<String> ids = bind(
                        em.createQuery("select p.id from StoredPerson p" + where + " order by p.id", String.class),
                        parameters)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = bind(em.createQuery("select count(*) from StoredPerson p" + where, Long.class), parameters)
                .getSingleResult();
        return new Page<>(List.copyOf(query.people(ids).values()), page, size, total);
    }

    private static String where(String q, String group, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (q != null && !q.isBlank()) {
            conditions.add("(p.id like :q escape '!' or lower(p.name) like :q escape '!'"
                    + " or exists (select 1 from p.addresses a where a.addressKey like :q escape '!'))");
            parameters.put("q", SearchPattern.holding(q));
        }
        if (group != null && !group.isBlank()) {
            conditions.add("exists (select 1 from p.groups g where g.groupKey = :group)");
            parameters.put("group", Texts.sought(group));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T extends Query> T bind(T query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
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
