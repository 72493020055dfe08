package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;

/** Who asked for which rule's mails, in the transaction in progress. */
@ApplicationScoped
public class Subscribers {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** Ids of people in the directory. */
    List<String> of(String rule) {
        return em.createQuery(
                        "select s.id.person from Subscription s where s.id.rule = :rule order by s.id.person",
                        String.class)
                .setParameter("rule", rule)
                .getResultList();
    }

    public boolean has(String rule, String person) {
        return em.find(Subscription.class, new Subscription.Key(rule, key(person))) != null;
    }

    public void add(String rule, String person) {
        if (!has(rule, person)) {
            em.persist(new Subscription(rule, key(person)));
        }
    }

    public void remove(String rule, String person) {
        em.createQuery("delete from Subscription s where s.id.rule = :rule and s.id.person = :person")
                .setParameter("rule", rule)
                .setParameter("person", key(person))
                .executeUpdate();
    }

    /** The directory does not mind the case of ids. */
    private static String key(String person) {
        return person.toLowerCase(Locale.ROOT);
    }
}
