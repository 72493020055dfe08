package org.postcommit.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;
import java.util.Map;

/** Maps have members, lists have elements, loops know where they are; nothing else has anything, so that no method is ever called. */
class PlainAttributes implements AttributeResolver {

    @Override
    public ResolvedAttribute resolve(
            Object value,
            Object name,
            Object[] argumentValues,
            ArgumentsNode arguments,
            EvaluationContextImpl context,
            String filename,
            int line) {
        if (argumentValues != null) {
            return null;
        }
        if (value instanceof Map<?, ?> map && map.containsKey(name)) {
            return new ResolvedAttribute(map.get(name));
        }
        if (value instanceof List<?> list && name instanceof Number index) {
            long position = index.longValue();
            return position >= 0 && position < list.size() ? new ResolvedAttribute(list.get((int) position)) : null;
        }
        return value instanceof ForNode.LoopVariables loop ? member(loop, name) : null;
    }

    private static ResolvedAttribute member(ForNode.LoopVariables loop, Object name) {
        return switch (name.toString()) {
            case "index" -> new ResolvedAttribute(loop.getIndex());
            case "first" -> new ResolvedAttribute(loop.isFirst());
            case "last" -> new ResolvedAttribute(loop.isLast());
            case "length" -> new ResolvedAttribute(loop.getLength());
            default -> null;
        };
    }
}
