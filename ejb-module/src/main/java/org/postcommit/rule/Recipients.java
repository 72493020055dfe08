package org.postcommit.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.postcommit.api.Addressee;
import org.postcommit.api.directory.Person;
import org.postcommit.api.rule.Rule;
import org.postcommit.directory.People;
import org.postcommit.message.EmailAddress;

/** Finds out whom rules write to because of one event. */
class Recipients {

    private final Facts facts;
    private final Lookups lookups;
    private final Subscribers subscribers;
    private Map<String, Object> data;
    private Map<String, Object> conditionData;

    Recipients(Facts facts, People people, Subscribers subscribers) {
        this.facts = facts;
        this.lookups = new Lookups(people);
        this.subscribers = subscribers;
    }

    /**
     * @throws RuleFault when somebody the rule names is not to be found
     */
    Audience of(Rule rule) {
        return Audience.of(
                all(rule, rule.to()),
                all(rule, rule.cc()),
                all(rule, rule.bcc()),
                rule.excludeActor() ? actorsAddresses() : Set.of());
    }

    private List<Addressee> all(Rule rule, List<String> sources) {
        return sources.stream().flatMap(source -> from(rule, source).stream()).toList();
    }

    private List<Addressee> from(Rule rule, String text) {
        RecipientSource source = RecipientSource.parse(text);
        return switch (source.kind()) {
            case ADDRESS -> List.of(RecipientSource.addressee(source.value()));
            case USER ->
                List.of(addressee(lookups.person(source.value())
                        .orElseThrow(() -> new RuleFault("user:" + source.value() + " is not in the directory"))));
            case GROUP -> group(source.value());
            case FIELD -> anybody(facts.value(source.value()), "field:" + source.value());
            case ACTOR -> anybody(facts.event().actor(), "actor");
            case SUBSCRIBERS ->
                subscribers.of(rule.key()).stream()
                        .flatMap(id -> lookups.person(id).stream())
                        .filter(person -> !person.addresses().isEmpty())
                        .map(this::addressee)
                        .toList();
        };
    }

    private List<Addressee> group(String name) {
        List<Person> members = lookups.group(name);
        if (members.isEmpty()) {
            throw new RuleFault("group:" + name + " is not in the directory, or nobody is in it");
        }
        return members.stream()
                .filter(person -> !person.addresses().isEmpty())
                .map(this::addressee)
                .toList();
    }

    /** Whoever a field names in whatever way. */
    private List<Addressee> anybody(Object value, String where) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> values) {
            List<Addressee> all = new ArrayList<>();
            values.forEach(each -> all.addAll(anybody(each, where)));
            return all;
        }
        return List.of(value instanceof Map<?, ?> map ? described(map, where) : somebody(value.toString(), where));
    }

    private Addressee described(Map<?, ?> map, String where) {
        if (map.get("address") == null) {
            if (map.get("id") == null) {
                throw new RuleFault(where + " holds an object without address");
            }
            return somebody(map.get("id").toString(), where);
        }
        return checked(
                () -> {
                    EmailAddress.parse(map.get("address").toString());
                    return new Addressee(
                            map.get("address").toString(),
                            Facts.text(map.get("name")),
                            Facts.text(map.get("language")),
                            Facts.text(map.get("zone")));
                },
                where);
    }

    /** A person's id, else an address; an address of somebody in the directory brings their language along. */
    private Addressee somebody(String text, String where) {
        return lookups.person(text).map(this::addressee).orElseGet(() -> {
            if (!text.contains("@")) {
                throw new RuleFault(where + " holds '" + text + "', who is not in the directory");
            }
            Addressee given = checked(() -> RecipientSource.addressee(text), where);
            return lookups.byAddress(given.address())
                    .map(person -> new Addressee(
                            given.address(),
                            given.name() == null ? person.name() : given.name(),
                            person.language(),
                            person.zone()))
                    .orElse(given);
        });
    }

    private static Addressee checked(Supplier<Addressee> addressee, String where) {
        try {
            return addressee.get();
        } catch (IllegalArgumentException e) {
            throw new RuleFault(where + " holds an address that " + e.getMessage(), e);
        }
    }

    private Addressee addressee(Person person) {
        if (person.addresses().isEmpty()) {
            throw new RuleFault(person.id() + " has no address in the directory");
        }
        return new Addressee(person.addresses().get(0), person.name(), person.language(), person.zone());
    }

    private Set<String> actorsAddresses() {
        Set<String> addresses = new HashSet<>();
        String actor = facts.event().actor();
        if (actor != null) {
            lookups.person(actor)
                    .or(() -> actor.contains("@") ? lookups.byAddress(actor) : Optional.empty())
                    .ifPresent(person -> person.addresses().forEach(it -> addresses.add(key(it))));
            if (actor.contains("@")) {
                addresses.add(checkedKey(actor));
            }
        }
        return addresses;
    }

    private static String checkedKey(String address) {
        try {
            return key(RecipientSource.addressee(address).address());
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String key(String address) {
        return EmailAddress.parse(address).key();
    }

    /** What templates may name. */
    Map<String, Object> data() {
        if (data == null) {
            data = facts.data(actor());
        }
        return data;
    }

    /** The same for conditions. */
    Map<String, Object> conditionData() {
        if (conditionData == null) {
            conditionData = Condition.values(data());
        }
        return conditionData;
    }

    private Map<String, Object> actor() {
        Map<String, Object> about = new HashMap<>();
        String actor = facts.event().actor();
        Optional<Person> person = actor == null ? Optional.empty() : lookups.person(actor);
        about.put("id", actor);
        about.put("name", person.map(Person::name).orElse(actor));
        about.put(
                "address",
                person.map(it ->
                                it.addresses().isEmpty() ? null : it.addresses().get(0))
                        .orElse(actor != null && actor.contains("@") ? actor : null));
        return about;
    }
}
