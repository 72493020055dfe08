package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.directory.Person;

/** Changes our own table, in the transaction in progress. */
@ApplicationScoped
class PersonStore {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** Nobody else changes people before this transaction has ended. */
    void takeTurn() {
        em.createNativeQuery("select name from turn where name = 'people' for update", String.class)
                .getSingleResult();
    }

    void put(Person person) {
        StoredPerson stored = em.find(StoredPerson.class, person.id());
        if (stored == null) {
            em.persist(new StoredPerson(person));
        } else {
            stored.become(person);
        }
    }

    /** Many at once; forgets what it has written. */
    void take(List<Person> added, List<Person> changed) {
        added.forEach(person -> em.persist(new StoredPerson(person)));
        change(changed.stream().collect(Collectors.toMap(Person::id, Function.identity())));
        em.flush();
        em.clear();
    }

    private void change(Map<String, Person> byId) {
        if (!byId.isEmpty()) {
            em.createQuery("select p from StoredPerson p where p.id in :ids", StoredPerson.class)
                    .setParameter("ids", byId.keySet())
                    .getResultList()
                    .forEach(stored -> stored.become(byId.get(stored.id())));
        }
    }

    /**
     * @param id as it is stored
     */
    void remove(String id) {
        em.remove(em.find(StoredPerson.class, id));
    }
}
