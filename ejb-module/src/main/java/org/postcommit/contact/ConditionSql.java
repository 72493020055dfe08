package org.postcommit.contact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.contact.Operator;
import org.postcommit.message.SearchPattern;

/** A valid condition as SQL that H2 and PostgreSQL have indexes for. */
final class ConditionSql {

    private static final String ATTRIBUTE =
            "exists (select 1 from contact_attribute a where a.contact_id = c.id and a.name = ?";

    private ConditionSql() {}

    static Clause of(Condition condition) {
        if (condition instanceof Condition.Group group) {
            return group.parts().isEmpty()
                    ? Clause.ALWAYS
                    : Clause.joined(
                            group.all() ? " and " : " or ",
                            group.parts().stream().map(ConditionSql::of).toList());
        }
        var test = (Condition.Test) condition;
        return ContactField.of(test.field()).map(field -> column(field, test)).orElseGet(() -> attribute(test));
    }

    private static Clause column(ContactField field, Condition.Test test) {
        String column = field.column();
        return switch (test.operator()) {
            case IS_SET -> new Clause(column + " is not null");
            case IS_NOT_SET -> new Clause(column + " is null");
            case IS_NOT ->
                new Clause("(" + column + " is null or " + column + " <> ?)", AttributeText.key(first(test)));
            case IN ->
                new Clause(column + " = any (?)", (Object)
                        test.values().stream().map(AttributeText::key).toList());
            default -> compared(column, test.operator(), AttributeText.key(first(test)));
        };
    }

    private static Clause attribute(Condition.Test test) {
        Operator operator = test.operator();
        String not = operator == Operator.IS_NOT || operator == Operator.IS_NOT_SET ? "not " : "";
        Clause compared = operator.isAlone() ? null : compared(test);
        List<Object> values = new ArrayList<>();
        values.add(test.field());
        if (compared != null) {
            values.addAll(compared.values());
        }
        return new Clause(not + ATTRIBUTE + (compared == null ? "" : " and " + compared.sql()) + ")", values);
    }

    private static Clause compared(Condition.Test test) {
        if (test.operator() == Operator.IN) {
            return any(test.values());
        }
        Object value = first(test);
        return value instanceof Number number && isOrdered(test.operator())
                ? compared("a.number_value", test.operator(), new BigDecimal(AttributeValue.text(number)))
                : compared("a.text_key", test.operator(), AttributeText.key(value));
    }

    private static boolean isOrdered(Operator operator) {
        return operator != Operator.CONTAINS && operator != Operator.STARTS_WITH;
    }

    /** Numbers and texts are looked for apart. */
    private static Clause any(List<Object> values) {
        List<Clause> clauses = new ArrayList<>();
        List<BigDecimal> numbers = values.stream()
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(AttributeValue.text(number)))
                .toList();
        List<String> texts = values.stream()
                .filter(value -> !(value instanceof Number))
                .map(AttributeText::key)
                .toList();
        if (!numbers.isEmpty()) {
            clauses.add(new Clause("a.number_value = any (?)", (Object) numbers));
        }
        if (!texts.isEmpty()) {
            clauses.add(new Clause("a.text_key = any (?)", (Object) texts));
        }
        return Clause.joined(" or ", clauses);
    }

    private static Clause compared(String column, Operator operator, Object value) {
        return switch (operator) {
            case CONTAINS -> new Clause(column + " like ? escape '!'", "%" + SearchPattern.beginning((String) value));
            case STARTS_WITH -> new Clause(column + " like ? escape '!'", SearchPattern.beginning((String) value));
            case GREATER -> new Clause(column + " > ?", value);
            case LESS -> new Clause(column + " < ?", value);
            default -> new Clause(column + " = ?", value);
        };
    }

    private static Object first(Condition.Test test) {
        return test.values().get(0);
    }
}
