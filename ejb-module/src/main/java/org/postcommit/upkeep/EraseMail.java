package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.postcommit.database.Statements;

/** Forgets what was sent to an address. What went to others too stays without this recipient. */
@ApplicationScoped
class EraseMail {

    private static final String MESSAGES = "select distinct r.message_id from recipient r where r.message_id > ?"
            + " and lower(r.address) = any (?) order by r.message_id limit " + Round.BATCH;
    private static final String THEIRS = "message_id = any (?) and lower(address) = any (?)";
    private static final String NOBODY_ELSE =
            "not exists (select 1 from recipient r where r.message_id = %s" + " and not (lower(r.address) = any (?)))";

    @Inject
    private Statements statements;

    void erase(Erasure who, Round round) {
        round.through(MESSAGES, List.of(who.spellings()), messages -> erase(messages, who.spellings(), round));
    }

    private void erase(List<UUID> messages, List<String> spellings, Round round) {
        List<UUID> recipients = statements.ids(
                "select id from recipient where " + THEIRS + " order by id" + (round.isDry() ? "" : " for update"),
                messages,
                spellings);
        round.delete("attempts", "attempt", "recipient_id = any (?)", recipients);
        List<UUID> variants = statements.ids(
                "select v.id from variant v where v.message_id = any (?) and "
                        + NOBODY_ELSE.formatted("v.message_id and r.variant_id = v.id"),
                messages,
                spellings);
        round.delete("recipients", "recipient", "id = any (?)", recipients);
        round.delete("bodies", "content", "variant_id = any (?)", variants);
        round.delete("variants", "variant", "id = any (?)", variants);
        round.delete(
                "reminders",
                "reminder",
                "notification_id = any (?) and " + NOBODY_ELSE.formatted("reminder.notification_id"),
                messages,
                spellings);
        round.delete(
                "messages", "message", "id = any (?) and " + NOBODY_ELSE.formatted("message.id"), messages, spellings);
    }
}
