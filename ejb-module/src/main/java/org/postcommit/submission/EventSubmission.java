package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidEventException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.Verdict;
import org.postcommit.rule.Evaluated;
import org.postcommit.rule.Evaluator;
import org.postcommit.rule.EventLog;
import org.postcommit.rule.RaisedEvent;

/** Turns an event into the notifications that the rules want, in the transaction in progress. */
@ApplicationScoped
class EventSubmission {

    @Inject
    private Evaluator evaluator;

    @Inject
    private EventLog log;

    @Inject
    private RuleMail mail;

    @Inject
    private NotificationChecks checks;

    @Inject
    private Submission submission;

    @Inject
    private RecipientLines lines;

    /**
     * @throws InvalidEventException when something is wrong with it, or a rule with {@code failFast} fails
     */
    Receipt raise(Event given, String producer) {
        Event event = evaluator.checked(given);
        RaisedEvent raised = log.prepare(event, producer);
        Optional<RaisedEvent> first = log.first(event, producer);
        return first.isPresent() ? repeated(first.get()) : take(event, raised, producer);
    }

    /** All mails are written before anything is stored, so that a veto leaves nothing behind. */
    private Receipt take(Event event, RaisedEvent raised, String producer) {
        List<Firing> firings = new ArrayList<>();
        int failed = 0;
        for (Evaluated evaluated : evaluator.evaluate(event)) {
            Optional<Firing> firing = fire(evaluated, event, raised, producer);
            firing.ifPresent(firings::add);
            failed += firing.isEmpty() && evaluated.verdict() != Verdict.SKIPPED ? 1 : 0;
        }
        if (!log.open(raised, event, firings.size(), failed)) {
            return repeated(log.first(event, producer).orElseThrow());
        }
        return Receipts.together(
                raised.id(), firings.stream().map(it -> submit(it, raised)).toList());
    }

    /** A rule that fires, and its mail. */
    private record Firing(Evaluated evaluated, Submission.Prepared mail) {}

    private Optional<Firing> fire(Evaluated evaluated, Event event, RaisedEvent raised, String producer) {
        return switch (evaluated.verdict()) {
            case SKIPPED -> Optional.empty();
            case FAILED -> failed(raised, evaluated);
            case FIRED -> {
                try {
                    Notification notification = checked(mail.of(evaluated, event, raised.id()));
                    yield Optional.of(new Firing(evaluated, submission.prepare(notification, producer)));
                } catch (InvalidNotificationException e) {
                    yield failed(raised, evaluated.failing(e.getMessage()));
                }
            }
        };
    }

    private Receipt submit(Firing firing, RaisedEvent raised) {
        Receipt receipt = submission.submit(firing.mail());
        log.fired(raised, firing.evaluated(), receipt.id());
        return receipt;
    }

    private Notification checked(Notification notification) {
        List<FieldError> errors = checks.errorsIn(notification);
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        return notification;
    }

    private Optional<Firing> failed(RaisedEvent raised, Evaluated evaluated) {
        log.failed(raised, evaluated);
        if (evaluated.rule().failFast()) {
            throw new InvalidEventException(List.of(new FieldError(
                    "type", "is refused by the rule '" + evaluated.rule().key() + "': " + evaluated.reason())));
        }
        return Optional.empty();
    }

    /** The answer that was given the first time. */
    private Receipt repeated(RaisedEvent first) {
        return Receipts.together(
                first.id(),
                log.evaluations(first.id()).stream()
                        .map(EvaluationRow::notification)
                        .filter(Objects::nonNull)
                        .map(this::again)
                        .toList());
    }

    private Receipt again(UUID notification) {
        return Receipts.again(notification, lines.modeOf(notification), lines.recipientsOf(notification));
    }
}
