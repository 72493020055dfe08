package org.postcommit.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postcommit.api.rule.Criteria;

/** Holds an event against a rule's criteria. */
class CriteriaMatch {

    private final Facts facts;
    private final List<String> misses = new ArrayList<>();
    private int met;

    private CriteriaMatch(Facts facts) {
        this.facts = facts;
    }

    /** What stops the rule; empty when nothing does. */
    static Optional<String> miss(Criteria criteria, Facts facts) {
        var match = new CriteriaMatch(facts);
        match.compare(criteria);
        boolean enough = criteria.any() ? match.met > 0 || match.misses.isEmpty() : match.misses.isEmpty();
        return enough ? Optional.empty() : Optional.of(String.join("; ", match.misses));
    }

    private void compare(Criteria criteria) {
        if (!criteria.changed().isEmpty()) {
            note(
                    criteria.changed().stream().anyMatch(facts.changed()::contains),
                    "none of " + criteria.changed() + " changed, but " + facts.changed());
        }
        if (!criteria.actions().isEmpty()) {
            String action = facts.event().action();
            note(among(criteria.actions(), action), is("the action", action, criteria.actions()));
        }
        transition(criteria);
        for (Map.Entry<String, List<String>> entry : criteria.filter().entrySet()) {
            Object value = facts.value(entry.getKey());
            note(holds(value, entry.getValue()), is(entry.getKey(), value, entry.getValue()));
        }
    }

    private void transition(Criteria criteria) {
        String before = facts.stateBefore();
        String after = facts.stateAfter();
        boolean moved = !Objects.equals(before, after);
        if (!criteria.from().isEmpty()) {
            note(moved && among(criteria.from(), before), moved ? was(before, criteria.from()) : stayed(before));
        }
        if (!criteria.to().isEmpty()) {
            note(
                    moved && among(criteria.to(), after),
                    moved ? is(facts.stateField(), after, criteria.to()) : stayed(after));
        }
    }

    /** What is not there is among nothing. */
    private static boolean among(List<String> wanted, String value) {
        return value != null && wanted.contains(value);
    }

    /** A list holds a value that is in it. */
    private static boolean holds(Object value, List<String> wanted) {
        return value instanceof Collection<?> values
                ? values.stream().anyMatch(each -> among(wanted, Facts.text(each)))
                : among(wanted, Facts.text(value));
    }

    private String stayed(String state) {
        return facts.stateField() + " did not change, it is '" + state + "'";
    }

    private String was(String state, List<String> wanted) {
        return facts.stateField() + " was '" + state + "', not one of " + wanted;
    }

    private static String is(String what, Object value, List<String> wanted) {
        return what + " is '" + value + "', not one of " + wanted;
    }

    private void note(boolean holds, String miss) {
        if (holds) {
            met++;
        } else {
            misses.add(miss);
        }
    }
}
