package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Forgets deliveries to an address that were given up; to be asked while its recipients are still there. */
@ApplicationScoped
class EraseLetters {

    private static final String RECIPIENT = "exists (select 1 from dead_letter_recipient l join recipient r"
            + " on r.id = l.recipient_id where l.dead_letter_id = d.id and %s)";
    private static final String THEIRS = "select d.id from dead_letter d where d.id > ? and "
            + RECIPIENT.formatted("lower(r.address) = any (?)")
            + " and not " + RECIPIENT.formatted("not (lower(r.address) = any (?))")
            + " order by d.id limit " + Round.BATCH;

    @Inject
    private MentionSearch mentions;

    /** Those that went to others too lose their reason if it names the address. */
    void erase(Erasure who, Round round) {
        Set<UUID> letters = mentions.in("dead_letter", "body", who, round);
        round.through(THEIRS, List.of(who.spellings(), who.spellings()), letters::addAll);
        Set<UUID> reasons = mentions.in("dead_letter", "reason", who, round);
        reasons.removeAll(letters);
        round.deleteAll("deadLetters", "dead_letter", letters);
        round.within(() -> round.change(
                "deadLetters", "dead_letter", "reason = ?", "erased", "id = any (?)", List.copyOf(reasons)));
    }
}
