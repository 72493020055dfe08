package org.postcommit.contact;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.contact.Operator;

/** Finds everything that is wrong with a condition; fields are named as in its JSON. For one condition only. */
class ConditionCheck {

    private static final int MAX_VALUES = 1_000;

    private final List<FieldError> errors;
    private int tests;

    ConditionCheck(List<FieldError> errors) {
        this.errors = errors;
    }

    void check(Condition condition) {
        check(condition, "condition", 1);
        if (tests > Condition.Group.MAX_TESTS) {
            error("condition", "has " + tests + " tests; at most " + Condition.Group.MAX_TESTS + " are allowed");
        }
    }

    private void check(Condition condition, String path, int level) {
        if (condition instanceof Condition.Test test) {
            tests++;
            test(test, path);
            return;
        }
        var group = (Condition.Group) condition;
        String word = path + (group.all() ? ".all" : ".any");
        if (level > Condition.Group.MAX_DEPTH) {
            error(word, "is nested deeper than " + Condition.Group.MAX_DEPTH + " levels");
            return;
        }
        if (group.parts().isEmpty() && !(group.all() && level == 1)) {
            error(word, "is empty; add a condition");
        }
        for (int i = 0; i < group.parts().size(); i++) {
            check(group.parts().get(i), word + "[" + i + "]", level + 1);
        }
    }

    private void test(Condition.Test test, String path) {
        String field = test.field();
        if (field == null || field.isBlank()) {
            error(path + ".field", "is missing; give address, name, language, zone or an attribute");
        } else if (ContactField.of(field).isEmpty() && !ContactField.isAttribute(field)) {
            error(path + ".field", "is neither address, name, language or zone nor the name of an attribute");
        }
        if (test.operator() == null) {
            error(path + ".field", "is compared with nothing");
        } else if (!test.operator().isAlone()) {
            values(test, path + "." + test.operator().word());
        }
    }

    private void values(Condition.Test test, String path) {
        List<Object> values = test.values();
        if (values.isEmpty()) {
            error(path, "is empty; give something to compare with");
        } else if (values.size() > (test.operator() == Operator.IN ? MAX_VALUES : 1)) {
            error(path, "has " + values.size() + " values, which is too many");
        }
        for (int i = 0; i < values.size(); i++) {
            value(test.operator(), values.get(i), test.operator() == Operator.IN ? path + "[" + i + "]" : path);
        }
    }

    private void value(Operator operator, Object value, String path) {
        if (value instanceof Number && !AttributeValue.isNumber(AttributeValue.text(value))) {
            error(path, "has more than 15 digits before or 6 after the point");
        } else if (value instanceof Boolean && operator != Operator.IS && operator != Operator.IS_NOT) {
            error(path, "cannot be true or false here; only is and isNot can");
        } else if (value instanceof String text && text.isBlank()) {
            error(path, "is empty; give something to compare with");
        } else if (value instanceof String text && text.chars().anyMatch(Character::isISOControl)) {
            error(path, "contains a line break or another control character; remove it");
        } else if (value instanceof String text && text.length() > AttributeText.MAX_LENGTH) {
            error(path, "has more than " + AttributeText.MAX_LENGTH + " characters");
        }
    }

    private void error(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }
}
