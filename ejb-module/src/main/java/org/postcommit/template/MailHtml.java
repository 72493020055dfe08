package org.postcommit.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Rendered HTML on its way into a mail: styles at their elements, and nothing in it that runs. */
final class MailHtml {

    private static final String REFUSED = "script, iframe, object, embed, applet, base, meta[http-equiv=refresh]";
    private static final List<String> LINKS = List.of("href", "src", "action", "background", "formaction");
    private static final String CID = "cid:";

    private MailHtml() {}

    /** What would run something is taken out: it can only have come with the data. */
    static String finished(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select(REFUSED).remove();
        document.getAllElements().forEach(MailHtml::disarm);
        InlineStyles.apply(document);
        return document.outerHtml();
    }

    private static void disarm(Element element) {
        List<String> handlers = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(key -> key.toLowerCase(Locale.ROOT).startsWith("on"))
                .toList();
        handlers.forEach(element::removeAttr);
        for (String name : LINKS) {
            if (element.hasAttr(name) && runs(element.attr(name))) {
                element.removeAttr(name);
            }
        }
    }

    private static boolean runs(String link) {
        String scheme = link.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        return scheme.startsWith("javascript:")
                || scheme.startsWith("vbscript:")
                || scheme.startsWith("data:") && !scheme.startsWith("data:image/");
    }

    /** Names of the images that are referred to as parts of the mail (RFC 2392). */
    static Set<String> images(String html) {
        Set<String> names = new LinkedHashSet<>();
        if (!html.contains(CID)) {
            return names;
        }
        for (Element element : Jsoup.parse(html).select("[src^=" + CID + "], [background^=" + CID + "]")) {
            for (String name : LINKS) {
                if (element.attr(name).startsWith(CID)) {
                    names.add(element.attr(name).substring(CID.length()));
                }
            }
        }
        return names;
    }

    /** What a template may not hold, as clauses that follow the field's name. */
    static List<String> faults(String source) {
        List<String> faults = new ArrayList<>();
        Document document = Jsoup.parse(source);
        document.select(REFUSED)
                .forEach(element ->
                        faults.add("has <" + element.normalName() + ">, which mail readers refuse; take it out"));
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                    faults.add("has the attribute " + attribute.getKey() + ", which mail readers refuse; take it out");
                } else if (LINKS.contains(attribute.getKey()) && runs(attribute.getValue())) {
                    faults.add("has a link that runs a script; take it out");
                }
            }
        }
        return faults.stream().distinct().toList();
    }
}
