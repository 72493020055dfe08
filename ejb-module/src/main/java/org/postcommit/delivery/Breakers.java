package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.config.Settings;

/**
 * A breaker for each mailer that is named in the settings or was used since the start. While all of them are open the
 * listener is stopped, so that the backlog waits untouched; the probe closes them.
 */
@ApplicationScoped
public class Breakers {

    private static final Duration PROBE_BUDGET = Duration.ofSeconds(10);

    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    private ListenerSwitch listener;

    @Inject
    private Clock clock;

    /** Those in the settings are in use before they are used: one that is well is reason enough to go on. */
    @PostConstruct
    void begin() {
        settings.mailers().names().forEach(this::of);
    }

    /**
     * Lets a conversation with the mailer's relay take place when its turn has come.
     *
     * @param urgent at once, also while the breaker is open
     * @return empty when it did not take place; an outcome that says the relay is down used up no attempt
     */
    Optional<Outcome> pass(String mailer, boolean urgent, Duration patience, Supplier<Outcome> conversation) {
        Breaker breaker = of(mailer);
        if (!breaker.enter(urgent, patience)) {
            return Optional.empty();
        }
        try {
            Outcome judged = breaker.judge(conversation.get());
            turnListener();
            return Optional.of(judged);
        } finally {
            breaker.left();
        }
    }

    /** Asks the relays that were down whether they are back. */
    void probe(Mailers mailers) {
        breakers.forEach((name, breaker) -> {
            if (breaker.isOpen()) {
                breaker.probed(mailers.probe(name, PROBE_BUDGET));
            }
        });
        turnListener();
    }

    private synchronized void turnListener() {
        if (areAllOpen()) {
            listener.stop(ListenerSwitch.Reason.RELAY);
        } else {
            listener.start(ListenerSwitch.Reason.RELAY);
        }
    }

    private Breaker of(String mailer) {
        return breakers.computeIfAbsent(mailer, name -> new Breaker(name, settings.breakerThreshold(), clock));
    }

    boolean isOpen(String mailer) {
        return of(mailer).isOpen();
    }

    /** Whether no mailer in use can reach its relay. */
    public boolean areAllOpen() {
        return !breakers.isEmpty() && breakers.values().stream().allMatch(Breaker::isOpen);
    }

    /** How this mailer stands. */
    public BreakerState stateOf(String mailer) {
        return of(mailer).state();
    }

    /** How each mailer in use stands. */
    public SortedMap<String, BreakerState> states() {
        SortedMap<String, BreakerState> states = new TreeMap<>();
        breakers.forEach((name, breaker) -> states.put(name, breaker.state()));
        return states;
    }
}
