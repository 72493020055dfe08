package org.postcommit.template;

import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.ExtendsTokenParser;
import io.pebbletemplates.pebble.tokenParser.IncludeTokenParser;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.function.Function;
import org.postcommit.message.KeyName;

/** A tag that names another template: the name is written out, so that everybody can tell who uses what. */
class NamedTemplate implements TokenParser {

    private final TokenParser parser;
    private final Function<RenderableNode, Expression<?>> name;

    private NamedTemplate(TokenParser parser, Function<RenderableNode, Expression<?>> name) {
        this.parser = parser;
        this.name = name;
    }

    static TokenParser include() {
        return new NamedTemplate(new IncludeTokenParser(), node -> ((IncludeNode) node).getIncludeExpression());
    }

    static TokenParser extend() {
        return new NamedTemplate(new ExtendsTokenParser(), node -> ((ExtendsNode) node).getParentExpression());
    }

    @Override
    public String getTag() {
        return parser.getTag();
    }

    @Override
    public RenderableNode parse(Token token, Parser tokens) {
        RenderableNode node = parser.parse(token, tokens);
        if (!(name.apply(node) instanceof LiteralStringExpression literal)
                || !KeyName.is(String.valueOf(literal.evaluate(null, null)))) {
            throw new ParserException(
                    null,
                    "Name the template in quotes, for example {% " + getTag() + " \"layout\" %}.",
                    token.getLineNumber(),
                    tokens.getStream().getFilename());
        }
        return node;
    }
}
