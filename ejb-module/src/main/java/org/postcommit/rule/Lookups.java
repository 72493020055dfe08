package org.postcommit.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postcommit.api.directory.DirectoryUnavailableException;
import org.postcommit.api.directory.Person;
import org.postcommit.directory.People;

/** What the directory is asked because of one event: nobody is looked up twice. */
class Lookups {

    private final People people;
    private final Map<String, Optional<Person>> known = new HashMap<>();
    private final Map<String, Optional<Person>> byAddress = new HashMap<>();
    private final Map<String, List<Person>> groups = new HashMap<>();

    Lookups(People people) {
        this.people = people;
    }

    Optional<Person> person(String id) {
        return known.computeIfAbsent(id, key -> asked(() -> people.person(key)));
    }

    Optional<Person> byAddress(String address) {
        return byAddress.computeIfAbsent(address, key -> asked(() -> people.byAddress(key)));
    }

    List<Person> group(String name) {
        return groups.computeIfAbsent(name, key -> asked(() -> people.group(key)));
    }

    /** A directory that does not answer is a rule that fails: it must not veto what the caller does. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DirectoryUnavailableException e) {
            throw new RuleFault(e.getMessage(), e);
        }
    }
}
