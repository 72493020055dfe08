package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postcommit.api.Addressee;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.rule.EventDetail;
import org.postcommit.api.rule.Impact;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleVerdict;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.rule.Evaluated;
import org.postcommit.rule.Evaluator;
import org.postcommit.rule.EventLog;
import org.postcommit.rule.Rules;

/** Says what rules would do, without doing it. */
@ApplicationScoped
public class RuleTrial {

    private static final int MOST_EVENTS = 100;
    private static final String SKIPS = "does not fire: ";
    private static final String NO_RULE = "there is no active rule";
    private static final UUID TRIAL = new UUID(0, 0);

    @Inject
    private Evaluator evaluator;

    @Inject
    private EventLog log;

    @Inject
    private Rules rules;

    @Inject
    private RuleMail mail;

    @Inject
    private NotificationChecks checks;

    @Inject
    private Renditions renditions;

    /**
     * @param instead a rule as it is being written; {@code null} for the stored ones alone
     */
    public List<RuleVerdict> dryRun(Event given, Rule instead) {
        Event event = evaluator.checked(given);
        List<Evaluated> all = instead == null ? evaluator.evaluate(event) : evaluator.evaluate(event, instead);
        return all.stream().map(evaluated -> verdict(evaluated, event)).toList();
    }

    private RuleVerdict verdict(Evaluated evaluated, Event event) {
        if (!evaluated.isFired()) {
            return verdict(evaluated, List.of());
        }
        try {
            return verdict(evaluated, mails(mail.of(evaluated, event, TRIAL)));
        } catch (InvalidNotificationException e) {
            return verdict(evaluated.failing(e.getMessage()), List.of());
        }
    }

    private static RuleVerdict verdict(Evaluated evaluated, List<RenderedMail> mails) {
        return new RuleVerdict(
                evaluated.rule().key(),
                evaluated.rule().name(),
                evaluated.verdict(),
                evaluated.reason(),
                evaluated.audience().to(),
                evaluated.audience().cc(),
                evaluated.audience().bcc(),
                evaluated.sendAt(),
                mails);
    }

    /** One for each language, as its first reader would get it. */
    private List<RenderedMail> mails(Notification notification) {
        List<FieldError> errors = checks.errorsIn(notification);
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        Map<String, RenderedMail> mails = new LinkedHashMap<>();
        for (Rendition rendition : renditions.of(notification)) {
            mails.putIfAbsent(rendition.language(), rendition.mail());
        }
        return List.copyOf(mails.values());
    }

    /** The stored rule and the changed one, held against the events recorded last. */
    public Impact impact(Rule changed) {
        Optional<Rule> stored = rules.stored(changed.key()).filter(Rule::active);
        List<EventDetail> events = log.last(changed.event(), MOST_EVENTS);
        List<Impact.Difference> differences = new ArrayList<>();
        for (EventDetail recorded : events) {
            Event event = RaisedEventJson.read(JsonData.object(recorded.json()), new ArrayList<>());
            String before = stored.map(rule -> words(rule, event)).orElse(NO_RULE);
            String after = changed.active() ? words(changed, event) : NO_RULE;
            if (!before.equals(after) && !(isQuiet(before) && isQuiet(after))) {
                differences.add(new Impact.Difference(
                        recorded.row().id(), recorded.row().at(), event.type(), event.key(), before, after));
            }
        }
        return new Impact(events.size(), events.size() - differences.size(), differences);
    }

    /** Another reason for not firing makes no difference to anybody. */
    private static boolean isQuiet(String words) {
        return words.startsWith(SKIPS) || words.equals(NO_RULE);
    }

    private String words(Rule rule, Event event) {
        Evaluated evaluated = evaluator.evaluate(rule, event);
        return switch (evaluated.verdict()) {
            case FIRED ->
                "fires for "
                        + evaluated.audience().all().stream()
                                .map(Addressee::address)
                                .collect(Collectors.joining(", "));
            case SKIPPED -> SKIPS + evaluated.reason();
            case FAILED -> "fails: " + evaluated.reason();
        };
    }
}
