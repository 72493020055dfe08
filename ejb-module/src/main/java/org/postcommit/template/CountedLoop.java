package org.postcommit.template;

import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.ForTokenParser;

/** <code>{% for %}</code> over a value of the data, each round of which is counted. */
class CountedLoop extends ForTokenParser {

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        var loop = (ForNode) super.parse(token, parser);
        Expression<?> values = loop.getIterable();
        if (!(values instanceof ContextVariableExpression) && !(values instanceof GetAttributeExpression)) {
            throw new ParserException(
                    null,
                    "A loop has to go over a value of the data, for example {% for line in order.lines %}.",
                    token.getLineNumber(),
                    parser.getStream().getFilename());
        }
        return new ForNode(
                loop.getLineNumber(),
                loop.getIterationVariable(),
                values,
                new CountedBody(loop.getBody()),
                loop.getElseBody());
    }
}
