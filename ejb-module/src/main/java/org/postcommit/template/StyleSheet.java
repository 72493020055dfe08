package org.postcommit.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleDeclarationImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSException;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/**
 * CSS taken apart: what can be written at the elements themselves, and what has to stay a style sheet.
 *
 * @param rules in ascending order of specificity, then as written
 * @param rest media queries, states such as {@code :hover}, and whatever else depends on the moment
 */
record StyleSheet(List<Rule> rules, String rest) {

    /**
     * One selector and what it declares.
     *
     * @param selector without pseudo classes
     */
    record Rule(String selector, SelectorSpecificity specificity, List<Declaration> declarations) {}

    /**
     * One property.
     *
     * @param value without {@code !important}
     */
    record Declaration(String property, String value, boolean important) {}

    /** What cannot be parsed is left out, as a browser does. */
    static StyleSheet parse(String css) {
        List<Rule> rules = new ArrayList<>();
        var rest = new StringBuilder();
        for (AbstractCSSRuleImpl rule : parsed(css)) {
            if (rule instanceof CSSStyleRuleImpl style) {
                split(style, rules, rest);
            } else {
                rest.append(rule.getCssText()).append('\n');
            }
        }
        rules.sort((one, other) -> one.specificity().compareTo(other.specificity()));
        return new StyleSheet(List.copyOf(rules), rest.toString().strip());
    }

    /** The properties of a style attribute. */
    static List<Declaration> declarations(String style) {
        if (style.isBlank()) {
            return List.of(); // most elements have none, and making a parser costs more than inlining
        }
        try {
            return declarations(parser().parseStyleDeclaration(style));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AbstractCSSRuleImpl> parsed(String css) {
        try {
            return parser().parseStyleSheet(new InputSource(new StringReader(css)), null)
                    .getCssRules()
                    .getRules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSSOMParser parser() {
        var parser = new CSSOMParser(new CSS3Parser());
        parser.setErrorHandler(new Lenient());
        return parser;
    }

    private static void split(CSSStyleRuleImpl style, List<Rule> rules, StringBuilder rest) {
        List<String> dynamic = new ArrayList<>();
        for (Selector selector : style.getSelectors()) {
            if (selector.toString().contains(":")) {
                dynamic.add(selector.toString());
            } else {
                rules.add(new Rule(
                        selector.toString(), selector.getSelectorSpecificity(), declarations(style.getStyle())));
            }
        }
        if (!dynamic.isEmpty()) {
            rest.append(dynamic.stream().collect(Collectors.joining(", ")))
                    .append(" { ")
                    .append(style.getStyle().getCssText())
                    .append(" }\n");
        }
    }

    private static List<Declaration> declarations(CSSStyleDeclarationImpl style) {
        return style.getProperties().stream().map(StyleSheet::declaration).toList();
    }

    private static Declaration declaration(Property property) {
        return new Declaration(
                property.getName().toLowerCase(Locale.ROOT), property.getValue().getCssText(), property.isImportant());
    }

    private static final class Lenient implements CSSErrorHandler {

        @Override
        public void warning(CSSParseException e) throws CSSException {
            // goes on behind it
        }

        @Override
        public void error(CSSParseException e) throws CSSException {
            // goes on behind it
        }

        @Override
        public void fatalError(CSSParseException e) throws CSSException {
            // goes on behind it
        }
    }
}
