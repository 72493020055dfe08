package org.postcommit.bounce;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postcommit.config.Node;
import org.postcommit.database.Statements;
import org.postcommit.message.SearchPattern;

/** Sees to it that one reader at a time is at a mailbox, on whatever node, and remembers what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Visits {

    /** Longer than any visit takes. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final int MAX_FAULT = 1_000;
    private static final String BEGIN = "update bounce_visit set begun_at = ?, lease_owner = ?, lease_until = ?"
            + " where account_key = ? and (begun_at is null or begun_at <= ?)"
            + " and (lease_until is null or lease_until < ? or lease_owner like ? escape '!' and lease_owner <> ?)";

    @Inject
    private Statements statements;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * When it was read last.
     *
     * @param fault why it could not be read; {@code null} when it could
     */
    public record Visit(Instant endedAt, String fault) {}

    /** Whether this node may read the mailbox now: the last reading began so long ago, and nobody else is at it. */
    public boolean begin(String account, Duration after) {
        Instant now = clock.instant();
        statements.update("insert into bounce_visit (account_key) values (?) on conflict do nothing", account);
        return statements.update(
                        BEGIN,
                        now,
                        node.leaseOwner(),
                        now.plus(LEASE),
                        account,
                        now.minus(after),
                        now,
                        SearchPattern.beginning(node.name() + "#"),
                        node.leaseOwner())
                == 1;
    }

    /**
     * Nothing, when another reader has taken it meanwhile.
     *
     * @param fault {@code null} when all went well
     */
    public void end(String account, String fault) {
        statements.update(
                "update bounce_visit set ended_at = ?, fault = ?, lease_owner = null, lease_until = null"
                        + " where account_key = ? and lease_owner = ?",
                clock.instant(),
                Cut.to(MAX_FAULT, fault),
                account,
                node.leaseOwner());
    }

    /** Empty before the first time. */
    public Optional<Visit> last(String account) {
        return statements
                .rows(
                        row -> new Visit(Statements.instant(row, "ended_at"), row.getString("fault")),
                        "select ended_at, fault from bounce_visit where account_key = ? and ended_at is not null",
                        account)
                .stream()
                .findFirst();
    }
}
