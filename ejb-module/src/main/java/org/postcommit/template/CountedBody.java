package org.postcommit.template;

import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** What lies between two tags; each time it is rendered is counted. */
class CountedBody extends BodyNode {

    CountedBody(BodyNode body) {
        super(body.getLineNumber(), body.getChildren());
        setOnlyRenderInheritanceSafeNodes(body.isOnlyRenderInheritanceSafeNodes());
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
        ((Budget) context.getVariable(Budget.VARIABLE)).iterate();
        super.render(self, writer, context);
    }
}
