package org.postcommit.consent;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ReaderChoice;
import org.postcommit.api.consent.ReaderPreferences;
import org.postcommit.api.consent.Topic;

/** Somebody who came by a link, with all that was said before. */
record Reader(ReaderLink link, List<ConsentRows.Standing> standing, List<Topic> topics) {

    /** About one consent; there is nothing else to choose. */
    static Reader of(Key key, List<ConsentRows.Standing> standing) {
        return new Reader(new ReaderLink(key, null), standing, List.of());
    }

    /** How it stands with what the link is about. */
    Optional<ConsentRow> about() {
        Key key = link.key();
        return standing.stream()
                .map(ConsentRows.Standing::row)
                .filter(row -> row.topic().equals(key.topic()) && row.store() == key.store())
                .findFirst();
    }

    Words words() {
        return new Words(standing.stream()
                .filter(one -> one.granted() != null)
                .map(one -> new Word(one.row().topic(), one.row().store(), one.granted()))
                .toList());
    }

    ReaderPreferences preferences() {
        Words words = words();
        boolean nothing = words.all().contains(new Word(Consents.EVERYTHING, Consents.ALL_STORES, false));
        return new ReaderPreferences(
                link.key().address(),
                language(standing),
                nothing,
                choices().stream().map(key -> choice(key, words)).toList());
    }

    /** What there is to choose: what the mail was about, what was ever said something about, and topics with words. */
    List<Key> choices() {
        Map<Key, Key> keys = new LinkedHashMap<>();
        keys.put(link.key(), link.key());
        standing.stream()
                .map(one -> new Key(
                        one.row().address(), one.row().topic(), one.row().store()))
                .filter(key -> !key.isEverything())
                .forEach(key -> keys.put(key, key));
        var known = keys.keySet().stream().map(Key::topic).collect(Collectors.toSet());
        topics.stream()
                .filter(topic -> !known.contains(topic.key()))
                .map(topic ->
                        new Key(link.key().address(), topic.key(), link.key().store()))
                .forEach(key -> keys.put(key, key));
        return List.copyOf(keys.keySet());
    }

    private ReaderChoice choice(Key key, Words words) {
        Map<String, Topic> byKey = topics.stream().collect(Collectors.toMap(Topic::key, Function.identity()));
        Topic topic = byKey.getOrDefault(key.topic(), new Topic(key.topic(), key.topic(), null));
        return new ReaderChoice(
                key.topic(),
                key.store(),
                topic.name(),
                topic.description(),
                words.want(key.topic(), key.store()),
                key.equals(link.key()));
    }

    /** What they were last known to speak. */
    static String language(List<ConsentRows.Standing> standing) {
        return standing.stream()
                .map(ConsentRows.Standing::row)
                .sorted(Comparator.comparing(ConsentRow::changedAt).reversed())
                .map(ConsentRow::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
