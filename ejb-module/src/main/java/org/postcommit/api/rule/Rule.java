package org.postcommit.api.rule;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Priority;

/**
 * Says that an event leads to a mail.
 *
 * <p>A recipient is one of: an address ({@code ada@example.org} or {@code Ada <ada@example.org>}); {@code user:ada}, a
 * person in the directory; {@code group:support}, everybody in it; {@code field:submitter}, whatever the event's field
 * holds afterwards (before, when it is gone): an address, a person's id, an object with {@code address}, {@code name},
 * {@code language} and {@code zone}, or a list of such; {@code actor}; {@code subscribers}, those who asked for this
 * rule's mails. To beats Cc beats Bcc.
 *
 * @param key lower-case letters, digits, dots, hyphens and underscores, at most 100 characters
 * @param name what it does, for people
 * @param active whether it counts
 * @param event type of the events it is about
 * @param order rules fire in ascending order of this text, then of their keys; default {@code 100}
 * @param condition expression (Common Expression Language) over {@code event}, {@code before}, {@code after} and
 *     {@code changed} that has to be true as well, for example {@code after.priority > 2}; may be {@code null}
 * @param excludeActor whether who did it gets no mail
 * @param template key of the template; it gets {@code event}, {@code before}, {@code after}, {@code changed} and
 *     {@code actor}
 * @param type type of the mails; the template's, else the event's when {@code null}
 * @param mode the configured one when {@code null}
 * @param delay how long to wait, for reminders; {@code null} for at once
 * @param cancelledBy types of events that, with the same key, call off what still waits
 * @param failFast whether a failure of this rule vetoes the caller's transaction; else it is logged and skipped
 */
public record Rule(
        String key,
        String name,
        boolean active,
        String event,
        String order,
        Criteria criteria,
        String condition,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        boolean excludeActor,
        String template,
        String type,
        DeliveryMode mode,
        Priority priority,
        QuietHours quietHours,
        Duration delay,
        List<String> cancelledBy,
        boolean failFast)
        implements Serializable {

    public Rule {
        order = order == null ? "100" : order;
        criteria = criteria == null ? Criteria.NONE : criteria;
        to = to == null ? List.of() : List.copyOf(to);
        cc = cc == null ? List.of() : List.copyOf(cc);
        bcc = bcc == null ? List.of() : List.copyOf(bcc);
        priority = priority == null ? Priority.NORMAL : priority;
        cancelledBy = cancelledBy == null ? List.of() : List.copyOf(cancelledBy);
    }
}
