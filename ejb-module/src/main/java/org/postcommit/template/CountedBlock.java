package org.postcommit.template;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.tokenParser.BlockTokenParser;

/** <code>{% block %}</code>, counted: {@code block("name")} may render it any number of times. */
class CountedBlock extends BlockTokenParser {

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        var block = (BlockNode) super.parse(token, parser);
        return new BlockNode(block.getLineNumber(), block.getName(), new CountedBody(block.getBody()));
    }
}
