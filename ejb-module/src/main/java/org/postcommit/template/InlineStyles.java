package org.postcommit.template;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;

/** Writes what the style sheets of a document declare at the elements themselves: many mail readers look nowhere else. */
class InlineStyles {

    private static final long MOST_WORK = 5_000_000;

    private final Map<Element, Map<String, StyleSheet.Declaration>> styles = new IdentityHashMap<>();

    static void apply(Document document) {
        Elements sheets = document.select("style");
        if (!sheets.isEmpty()) {
            new InlineStyles().apply(document, sheets);
        }
    }

    private void apply(Document document, Elements sheets) {
        var sheet = StyleSheets.of(sheets.stream().map(Element::data).collect(Collectors.joining("\n")));
        if ((long) sheet.rules().size() * document.getAllElements().size() > MOST_WORK) {
            throw new Budget.Overspent("it has too many styles for so many elements");
        }
        sheet.rules()
                .forEach(rule -> select(document, rule.selector()).forEach(it -> declare(it, rule.declarations())));
        styles.forEach(this::write);
        Element first = sheets.first();
        sheets.stream().skip(1).forEach(Element::remove);
        if (sheet.rest().isEmpty()) {
            first.remove();
        } else {
            first.text("");
            first.appendChild(new org.jsoup.nodes.DataNode("\n" + sheet.rest() + "\n"));
        }
    }

    private static List<Element> select(Document document, String selector) {
        try {
            return document.select(selector);
        } catch (SelectorParseException e) {
            return List.of(); // nothing a mail reader would know either
        }
    }

    private void declare(Element element, List<StyleSheet.Declaration> declarations) {
        Map<String, StyleSheet.Declaration> style = styles.computeIfAbsent(element, key -> new LinkedHashMap<>());
        declarations.forEach(declaration -> put(style, declaration));
    }

    /** Later ones win, unless the earlier one is important; what wins goes to the end. */
    private static void put(Map<String, StyleSheet.Declaration> style, StyleSheet.Declaration declaration) {
        boolean kept = Optional.ofNullable(style.get(declaration.property()))
                .filter(earlier -> earlier.important() && !declaration.important())
                .isPresent();
        if (!kept) {
            style.remove(declaration.property());
            style.put(declaration.property(), declaration);
        }
    }

    /** The element's own style attribute is the most specific. */
    private void write(Element element, Map<String, StyleSheet.Declaration> style) {
        StyleSheet.declarations(element.attr("style")).forEach(own -> put(style, own));
        element.attr(
                "style",
                style.values().stream()
                        .map(it -> it.property() + ": " + it.value())
                        .collect(Collectors.joining("; ")));
    }
}
