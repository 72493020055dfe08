package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postcommit.database.Statements;

/** Forgets where an address is written in the middle of something: events, rejected messages, operators' selections. */
@ApplicationScoped
class EraseTraces {

    private static final String ERASED = "erased";
    private static final String REDIRECTED =
            "select a.id from attempt a join recipient r on r.id = a.recipient_id where a.id > ?"
                    + " and lower(a.redirected_to) = any (?) and not (lower(r.address) = any (?)) order by a.id limit "
                    + Round.BATCH;
    private static final String OF_ACTOR =
            "select id from raised_event where id > ? and lower(actor) = any (?) order by id limit " + Round.BATCH;
    private static final String REJECTED =
            "select id from rejected where id > ? order by id limit " + MentionSearch.SOME;
    private static final String REJECTED_WORDS =
            "select summary from rejected where id = ? union all select message from rejected_reason where rejected_id"
                    + " = ?";

    @Inject
    private Statements statements;

    @Inject
    private MentionSearch mentions;

    /** @param people ids of the person in the directory */
    void erase(Erasure who, List<String> people, Round round) {
        Set<UUID> events = mentions.in("raised_event", "content", who, round);
        if (!people.isEmpty()) {
            round.through(OF_ACTOR, List.of(people), events::addAll);
        }
        Set<UUID> evaluations = mentions.in("evaluation", "reason", who, round);
        evaluations.addAll(statements.ids("select id from evaluation where event_id = any (?)", ids(events)));
        round.deleteAll("evaluations", "evaluation", evaluations);
        round.deleteAll("events", "raised_event", events);
        round.deleteAll("rejected", "rejected", rejected(who.mention(), round));
        round.through(
                REDIRECTED,
                List.of(who.spellings(), who.spellings()),
                ids -> round.change("redirections", "attempt", "redirected_to = ?", ERASED, "id = any (?)", ids));
        forget("settings", "setting_change", "old_value", who, round);
        forget("settings", "setting_change", "new_value", who, round);
        forget("operations", "operation", "selection", who, round);
    }

    private void forget(String counted, String table, String column, Erasure who, Round round) {
        List<UUID> rows = ids(mentions.in(table, column, who, round));
        round.within(() -> round.change(counted, table, column + " = ?", ERASED, "id = any (?)", rows));
    }

    private Set<UUID> rejected(Mention mention, Round round) {
        Set<UUID> found = new LinkedHashSet<>();
        round.through(
                REJECTED,
                List.of(),
                ids -> ids.stream()
                        .filter(id ->
                                mentions.texts(REJECTED_WORDS, id, id).stream().anyMatch(mention::isIn)
                                        || isBodyOf(id, mention))
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

    private static List<UUID> ids(Set<UUID> ids) {
        return List.copyOf(ids);
    }
}
