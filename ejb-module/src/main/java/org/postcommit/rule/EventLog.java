package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidEventException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.EventDetail;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.Verdict;

/** Keeps what was raised and what came of it, in the transaction in progress. */
@ApplicationScoped
public class EventLog {

    @Inject
    private EventStore store;

    @Inject
    private EvaluationLog failures;

    @Inject
    private Evaluator evaluator;

    @Inject
    private Reminders reminders;

    @Inject
    private Clock clock;

    /** What is to be written down of a checked event. */
    public RaisedEvent prepare(Event event, String producer) {
        String json = RaisedEventJson.write(event).toString();
        if (json.length() > RaisedEvent.MOST_CHARACTERS) {
            throw new InvalidEventException(List.of(new FieldError(
                    "after",
                    "and before are too large together: as JSON " + json.length() + " characters of "
                            + RaisedEvent.MOST_CHARACTERS)));
        }
        return new RaisedEvent(event, json, producer, clock.instant());
    }

    /**
     * Writes it down, and calls off what waits for its like.
     *
     * @return {@code false} when the same producer has just raised it
     */
    public boolean open(RaisedEvent raised, Event event, int fired, int failed) {
        raised.count(fired, failed);
        if (!store.insert(raised)) {
            return false;
        }
        reminders.callOff(evaluator.book().calledOffBy(event.type()), event.key(), event.type(), clock.instant());
        return true;
    }

    /**
     * What was raised with the event's idempotency key before, if anything.
     *
     * @throws IdempotencyConflictException when that had another content
     */
    public Optional<RaisedEvent> first(Event event, String producer) {
        if (event.idempotencyKey() == null) {
            return Optional.empty();
        }
        Optional<RaisedEvent> first = store.byKey(producer, event.idempotencyKey());
        if (first.isPresent() && !same(first.get().event(), event)) {
            throw new IdempotencyConflictException(event.idempotencyKey());
        }
        return first;
    }

    /** Whatever time it is said to have happened at. */
    private static boolean same(Event one, Event other) {
        return one.type().equals(other.type())
                && java.util.Objects.equals(one.action(), other.action())
                && java.util.Objects.equals(one.key(), other.key())
                && java.util.Objects.equals(one.actor(), other.actor())
                && java.util.Objects.equals(one.before(), other.before())
                && java.util.Objects.equals(one.after(), other.after());
    }

    public void fired(RaisedEvent raised, Evaluated evaluated, UUID notification) {
        String rule = evaluated.rule().key();
        store.add(Evaluation.fired(raised, rule, notification));
        if (evaluated.sendAt() != null) {
            reminders.add(new Reminder(notification, rule, raised.key(), evaluated.sendAt()));
        }
    }

    /** Stays written down when the caller's transaction is rolled back. */
    public void failed(RaisedEvent raised, Evaluated evaluated) {
        failures.failed(raised, evaluated.rule().key(), evaluated.reason());
    }

    public EventDetail detail(UUID id) {
        RaisedEvent event = store.get(id);
        return new EventDetail(event.row(), event.json(), store.evaluations(id));
    }

    public List<EvaluationRow> evaluations(UUID event) {
        return store.evaluations(event);
    }

    public Page<EventRow> page(String type, int page, int size) {
        return store.page(type, page, size);
    }

    public Page<EvaluationRow> evaluations(String rule, Verdict verdict, int page, int size) {
        return store.evaluations(rule, verdict, page, size);
    }

    /** The last ones of a type, newest first. */
    public List<EventDetail> last(String type, int most) {
        return store.last(type, most).stream()
                .map(event -> new EventDetail(event.row(), event.json(), List.of()))
                .toList();
    }
}
