package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.directory.Person;
import org.postcommit.message.EmailAddress;

/** Reads our own table: two statements, however many people, and no entities for a transaction to look after. */
@ApplicationScoped
class PersonQuery {

    private static final String ADDRESSES =
            "select p.id, p.name, p.language, p.zone, a.address from StoredPerson p join p.addresses a";
    private static final String GROUPS = "select p.id, g.groupName from StoredPerson p join p.groups g";
    private static final String MEMBERS =
            "p.id in (select m.id from StoredPerson m join m.groups mg where mg.groupKey = :key)";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    Optional<Person> person(String id) {
        return isNoKey(id)
                ? Optional.empty()
                : people("p.id = :id", "id", PersonCheck.key(id)).values().stream()
                        .findFirst();
    }

    List<Person> group(String name) {
        return isNoKey(name)
                ? List.of()
                : List.copyOf(people(MEMBERS, "key", PersonCheck.key(name)).values());
    }

    /** Should it be the address of several, of the one who prefers it. */
    Optional<Person> byAddress(String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            return em.createQuery(
                            "select p.id from StoredPerson p join p.addresses a where a.addressKey = :key"
                                    + " order by index(a), p.id",
                            String.class)
                    .setParameter("key", EmailAddress.parse(address.strip()).key())
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst()
                    .flatMap(this::person);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address
        }
    }

    /** What cannot be an id or a group's name; a database refuses some of it. */
    private static boolean isNoKey(String text) {
        return text == null
                || text.isBlank()
                || text.length() > 400
                || text.chars().anyMatch(Character::isISOControl);
    }

    /** Those there are of these ids, by id. */
    Map<String, Person> people(Collection<String> ids) {
        List<String> possible = ids.stream().filter(id -> !isNoKey(id)).toList();
        return possible.isEmpty() ? Map.of() : people("p.id in :ids", "ids", possible);
    }

    private Map<String, Person> people(String condition, String parameter, Object value) {
        Map<String, List<String>> groups = new HashMap<>();
        em.createQuery(GROUPS + " where " + condition + " order by g.groupKey", Object[].class)
                .setParameter(parameter, value)
                .getResultList()
                .forEach(row -> groups.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        Map<String, Person> people = new LinkedHashMap<>();
        em.createQuery(ADDRESSES + " where " + condition + " order by p.id, index(a)", Object[].class)
                .setParameter(parameter, value)
                .getResultList()
                .forEach(row -> people.merge((String) row[0], person(row, groups), PersonQuery::joined));
        return people;
    }

    private static Person person(Object[] row, Map<String, List<String>> groups) {
        String id = (String) row[0];
        return new Person(
                id,
                (String) row[1],
                List.of((String) row[4]),
                (String) row[2],
                (String) row[3],
                groups.getOrDefault(id, List.of()));
    }

    private static Person joined(Person person, Person next) {
        List<String> addresses = new ArrayList<>(person.addresses());
        addresses.addAll(next.addresses());
        return new Person(person.id(), person.name(), addresses, person.language(), person.zone(), person.groups());
    }
}
