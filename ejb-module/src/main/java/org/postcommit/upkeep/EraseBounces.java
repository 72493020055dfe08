package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postcommit.database.Statements;

/** Forgets reports about an address, mail from it, and mail nobody understood that names it. */
@ApplicationScoped
class EraseBounces {

    private static final String ABOUT =
            "select m.id from bounce_mail m where m.id > ? and exists (select 1 from bounce b"
                    + " where b.mail_id = m.id and (b.address_key = any (?) or lower(b.address) = any (?)))"
                    + " order by m.id limit " + Round.BATCH;
    private static final String OF_NOBODY = "select m.id from bounce_mail m where m.id > ? and m.raw is not null"
            + " and exists (select 1 from bounce b where b.mail_id = m.id and b.recipient_id is null)"
            + " order by m.id limit " + MentionSearch.SOME;

    @Inject
    private Statements statements;

    @Inject
    private MentionSearch mentions;

    void erase(Erasure who, Round round) {
        Set<UUID> mails = mentions.in("bounce_mail", "sender", who, round);
        round.through(ABOUT, List.of(who.spellings(), who.spellings()), mails::addAll);
        round.through(
                OF_NOBODY,
                List.of(),
                ids -> ids.stream().filter(id -> names(id, who.mention())).forEach(mails::add));
        round.deleteAll("bounces", "bounce_mail", mails);
    }

    private boolean names(UUID id, Mention mention) {
        return statements.rows(row -> row.getBytes(1), "select raw from bounce_mail where id = ?", id).stream()
                .anyMatch(raw -> mention.isIn(new String(raw, StandardCharsets.UTF_8)));
    }
}
