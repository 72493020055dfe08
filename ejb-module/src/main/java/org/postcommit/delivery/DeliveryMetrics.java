package org.postcommit.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.mailer.SmtpMailer;

/**
 * What this node did, for {@code /metrics}. What happens in a transaction counts when that commits. Meters are looked up
 * once: WildFly's registry searches all of its meters each time.
 */
@ApplicationScoped
public class DeliveryMetrics {

    private static final String PREFIX = "postcommit.";
    private static final List<String> CLASSES = List.of("TRANSIENT", "PERMANENT", "AMBIGUOUS", "LOCAL", "RELAY");

    @Inject
    private MeterRegistry registry;

    @Inject
    private QueueDepth queue;

    @Inject
    private Breakers breakers;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inFlight = new AtomicInteger();
    private Counter submitted;
    private Counter sent;
    private Timer latency;
    private Map<String, Counter> failed;

    /** All meters are there from the start, at zero. */
    void begin(@Observes Startup startup) {}

    @PostConstruct
    void register() {
        submitted = registry.counter(PREFIX + "submitted");
        sent = registry.counter(PREFIX + "sent");
        failed = CLASSES.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> registry.counter(PREFIX + "failed", List.of(Tag.of("class", name)))));
        latency = registry.timer(PREFIX + "latency");
        gauge("in.flight", List.of(), metrics -> metrics.inFlight.get());
        gauge("queue.depth", List.of(), metrics -> metrics.queue.messages());
        watch(SmtpMailer.NAME);
    }

    /** A mailer of another deployment may turn up at any time. */
    private void watch(String mailer) {
        if (watched.add(mailer)) {
            gauge("breaker.open", List.of(Tag.of("mailer", mailer)), metrics -> metrics.open(mailer));
        }
    }

    private void gauge(String name, List<Tag> tags, ToDoubleFunction<DeliveryMetrics> value) {
        registry.gauge(PREFIX + name, tags, this, value);
    }

    private double open(String mailer) {
        BreakerState state = breakers.states().get(mailer);
        return state != null && state.open() ? 1 : 0;
    }

    /** The next deployment registers its own. */
    @PreDestroy
    void unregister() {
        Stream.of("submitted", "sent", "failed", "latency", "in.flight", "queue.depth", "breaker.open")
                .flatMap(name -> registry.find(PREFIX + name).meters().stream())
                .forEach(registry::remove);
    }

    /** So many recipients were submitted. */
    public void submitted(int recipients) {
        whenCommitted(() -> submitted.increment(recipients));
    }

    /** An attempt was made and recorded. */
    void attempted(Outcome outcome) {
        Counter counter = outcome instanceof Outcome.Accepted ? sent : failed.get(outcome.label());
        whenCommitted(counter::increment);
    }

    /** A mail was accepted so long after it was submitted, or after the time it was to be sent at. */
    void waited(Duration time) {
        whenCommitted(() -> latency.record(time));
    }

    /** A mail was accepted that leaves no row. */
    public void sentUnrecorded(Duration time) {
        sent.increment();
        latency.record(time);
    }

    /** A node stopped in the middle of a conversation. */
    void ambiguous() {
        whenCommitted(failed.get("AMBIGUOUS")::increment);
    }

    /** A conversation with a relay counts as in flight while it lasts. */
    <T> T inFlight(String mailer, Supplier<T> conversation) {
        watch(mailer);
        inFlight.incrementAndGet();
        try {
            return conversation.get();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    /** A relay that could not be talked to counts, although that is no attempt. */
    Outcome judged(Outcome outcome) {
        if (outcome instanceof Outcome.RelayDown) {
            failed.get(outcome.label()).increment();
        }
        return outcome;
    }

    private void whenCommitted(Runnable count) {
        if (transactions.getTransactionKey() == null) {
            count.run();
        } else {
            transactions.registerInterposedSynchronization(new WhenCommitted(count));
        }
    }

    private record WhenCommitted(Runnable count) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to prepare
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                count.run();
            }
        }
    }
}
