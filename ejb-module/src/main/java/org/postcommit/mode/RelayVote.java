package org.postcommit.mode;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postcommit.delivery.RelayReach;

/** Lets a dead relay veto the transaction that wants to send through it. What was found holds for five seconds. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RelayVote {

    private static final Logger LOG = Logger.getLogger(RelayVote.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long HOLDS_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    @Inject
    private RelayReach reach;

    /** Whether the relays of all these mailers can be reached; an open breaker counts as no. */
    public boolean allows(Set<String> mailers) {
        return mailers.stream().allMatch(this::allows);
    }

    private boolean allows(String mailer) {
        boolean yes = !reach.isHeldBack(mailer)
                && answers.compute(mailer, (name, last) -> last != null && last.isFresh() ? last : ask(name))
                        .reachable();
        if (!yes) {
            LOG.warnf("A transaction is rolled back: the relay of mailer '%s' cannot be reached.", mailer);
        }
        return yes;
    }

    private Answer ask(String mailer) {
        return new Answer(reach.isReachable(mailer, PATIENCE), System.nanoTime());
    }

    private record Answer(boolean reachable, long at) {

        private boolean isFresh() {
            return System.nanoTime() - at < HOLDS_NANOS;
        }
    }
}
