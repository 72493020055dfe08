package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Forgets where an address is written in the middle of something: events, rejected messages, operators' selections. */
@ApplicationScoped
class EraseTraces {

    private static final int SOME = 50;
    private static final String CANDIDATES =
            "select id from %1$s where id > ? and (position(? in lower(%2$s)) > 0 or position(? in lower(%2$s)) > 0)"
                    + " order by id limit " + SOME;
    private static final String OF_ACTOR =
            "select id from raised_event where id > ? and lower(actor) = any (?) order by id limit " + Round.BATCH;
    private static final String REJECTED = "select id from rejected where id > ? order by id limit " + SOME;
    private static final String REJECTED_WORDS =
            "select summary from rejected where id = ? union all select message from rejected_reason where rejected_id"
                    + " = ?";

    @Inject
    private Statements statements;

    /** @param people ids of the person in the directory */
    void erase(Erasure who, List<String> people, Round round) {
        Set<UUID> events = mentioning(who, round, "raised_event", "content");
        if (!people.isEmpty()) {
            round.through(OF_ACTOR, List.of(people), events::addAll);
        }
        Set<UUID> evaluations = mentioning(who, round, "evaluation", "reason");
        evaluations.addAll(statements.ids("select id from evaluation where event_id = any (?)", ids(events)));
        round.deleteAll("evaluations", "evaluation", evaluations);
        round.deleteAll("events", "raised_event", events);
        round.deleteAll("rejected", "rejected", rejected(who.mention(), round));
        List<UUID> operations = ids(mentioning(who, round, "operation", "selection"));
        round.within(
                () -> round.change("operations", "operation", "selection = ?", "erased", "id = any (?)", operations));
    }

    private Set<UUID> mentioning(Erasure who, Round round, String table, String column) {
        Mention mention = who.mention();
        Set<UUID> found = new LinkedHashSet<>();
        round.through(
                CANDIDATES.formatted(table, column),
                List.of(who.key(), who.other()),
                ids -> ids.stream()
                        .filter(id -> texts("select " + column + " from " + table + " where id = ?", id).stream()
                                .anyMatch(mention::isIn))
                        .forEach(found::add));
        return found;
    }

    private Set<UUID> rejected(Mention mention, Round round) {
        Set<UUID> found = new LinkedHashSet<>();
        round.through(
                REJECTED,
                List.of(),
                ids -> ids.stream()
                        .filter(id ->
                                texts(REJECTED_WORDS, id, id).stream().anyMatch(mention::isIn) || isBodyOf(id, mention))
                        .forEach(found::add));
        return found;
    }

    /** The bodies are bytes of any size, and seldom. */
    private boolean isBodyOf(UUID id, Mention mention) {
        return statements
                .rows(row -> row.getBytes(1), "select body from rejected_body where rejected_id = ?", id)
                .stream()
                .anyMatch(body -> mention.isIn(new String(body, StandardCharsets.UTF_8)));
    }

    private List<String> texts(String sql, Object... values) {
        return statements.rows(row -> row.getString(1), sql, values);
    }

    private static List<UUID> ids(Set<UUID> ids) {
        return List.copyOf(ids);
    }
}
