package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.database.Statements;

/** The statements about fetched mails. They join the transaction in progress. */
@ApplicationScoped
class MailRows {

    private static final int MAX_SENDER = 320;
    private static final int MAX_SUBJECT = 255;
    private static final String INSERT = "insert into bounce_mail (id, account_key, uidl, received_at, size, sender,"
            + " subject, raw) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    @Inject
    private Statements statements;

    /** {@code false} when it is there already. What a machine wrote for the sender's comfort is not kept. */
    boolean insert(UUID id, String account, Fetched mail, Reading reading, Instant at) {
        return statements.update(
                        INSERT,
                        id,
                        account,
                        mail.uidl(),
                        at,
                        mail.size(),
                        Cut.to(MAX_SENDER, reading.sender()),
                        Cut.to(MAX_SUBJECT, reading.subject()),
                        reading.kind() == BounceKind.AUTO_REPLY ? null : mail.content())
                == 1;
    }

    /** What the mailbox may still hold although it is stored. */
    Set<String> remembered(String account) {
        return Set.copyOf(statements.rows(
                row -> row.getString(1),
                "select uidl from bounce_mail where account_key = ? and uidl is not null",
                account));
    }

    /** They are in the mailbox no longer; it may give the same names to others. */
    void forget(String account, Collection<String> uidls) {
        statements.update(
                "update bounce_mail set uidl = null where account_key = ? and uidl = any (?)", account, uidls);
    }

    Optional<byte[]> raw(UUID mailId) {
        return statements.rows(row -> row.getBytes(1), "select raw from bounce_mail where id = ?", mailId).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
