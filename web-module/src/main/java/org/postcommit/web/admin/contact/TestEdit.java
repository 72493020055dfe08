package org.postcommit.web.admin.contact;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.contact.Operator;
import org.postcommit.web.admin.Listing;
import org.postcommit.web.admin.Typed;

/** A comparison while somebody types; several values are in one line with commas between them. */
public class TestEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private String field;
    private Operator operator;
    private String value;

    TestEdit() {
        operator = Operator.IS;
    }

    TestEdit(Condition.Test test) {
        field = test.field();
        operator = test.operator();
        List<String> texts = test.values().stream().map(AttributeValue::text).toList();
        value = operator == Operator.IN ? Listing.write(texts) : texts.isEmpty() ? null : texts.get(0);
    }

    Condition.Test test() {
        return new Condition.Test(Typed.line(field), operator, values());
    }

    private List<Object> values() {
        if (operator.isAlone()) {
            return List.of();
        }
        if (operator == Operator.IN) {
            return Listing.read(value).stream().map(TestEdit::listed).toList();
        }
        String text = Objects.requireNonNullElse(Typed.line(value), "");
        boolean isPart = operator == Operator.CONTAINS || operator == Operator.STARTS_WITH;
        return List.of(isPart ? text : AttributeValue.of(text));
    }

    /** In a list a flag is a word like others. */
    private static Object listed(String text) {
        Object meant = AttributeValue.of(text);
        return meant instanceof Boolean ? text : meant;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public Operator getOperator() {
        return operator;
    }

    public void setOperator(Operator operator) {
        this.operator = operator;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
