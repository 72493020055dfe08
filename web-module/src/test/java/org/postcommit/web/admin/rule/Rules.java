package org.postcommit.web.admin.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Priority;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;

/** Rules to test with. */
final class Rules {

    private Rules() {}

    /** Notify the submitter when an issue is postponed, rejected or closed, unless they did it themselves. */
    static Rule done() {
        return rule(
                new Criteria(false, null, null, null, List.of("postponed", "rejected", "closed"), null),
                null,
                List.of("field:submitter"),
                true);
    }

    static Rule rule(Criteria criteria, String condition, List<String> to, boolean excludeActor) {
        return new Rule(
                "issue-done",
                "Tell the submitter",
                true,
                "issue.changed",
                null,
                criteria,
                condition,
                to,
                null,
                null,
                excludeActor,
                "issue-done",
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** Everything a rule can have. */
    static Rule full() {
        return new Rule(
                "invoice-reminder",
                "Remind of an unpaid invoice",
                false,
                "invoice.sent",
                "050",
                new Criteria(
                        true,
                        List.of("total", "due"),
                        List.of("create"),
                        List.of("draft"),
                        List.of("sent", "sent, late"),
                        Map.of("country", List.of("de", "at"))),
                "after.total > 100",
                List.of("field:customer", "Ada <ada@example.org>", "subscribers"),
                List.of("user:grace", "actor"),
                List.of("group:sales"),
                true,
                "invoice-reminder",
                "reminder",
                DeliveryMode.DEFERRED,
                Priority.LOW,
                new QuietHours("22:00", "07:00", "Europe/Berlin"),
                Duration.ofDays(3),
                List.of("invoice.paid", "invoice.cancelled"),
                true);
    }
}
