package org.postcommit.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.expression.AddExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;

/** {@code +} for numbers; the engine's own would also make long texts and lists out of short ones. */
public class NumberAddition extends AddExpression {

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object sum = super.evaluate(self, context);
        if (sum instanceof Number) {
            return sum;
        }
        throw new PebbleException(null, "Only numbers can be added.", getLineNumber(), self.getName());
    }
}
