package org.postcommit.web.reader;

import java.util.List;
import org.postcommit.api.consent.ReaderChoice;
import org.postcommit.api.consent.ReaderConfirmation;
import org.postcommit.api.consent.ReaderPreferences;

/**
 * Writes the pages: small, without scripts, whatever is not ours escaped.
 *
 * @param root how it is from the page to the other pages, such as {@code ../../}
 */
record Html(Words words, String root) {

    /** Of a page beside the others. */
    Html(Words words) {
        this(words, "");
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <link rel="icon" href="%sresources/postcommit/favicon.svg">
            <link rel="stylesheet" href="%sresources/postcommit/reader.css">
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """;

    /** Words only. */
    String notice(String name) {
        return page(name, paragraph(words.say(name + ".text")));
    }

    String unsubscribe(ReaderPreferences reader, String link) {
        ReaderChoice choice = reader.ofLink();
        String text = paragraph(words.say("unsubscribe.text", reader.address(), choice.name()));
        return page(
                "unsubscribe",
                text
                        + form(
                                "unsubscribe?t=" + link,
                                hidden("page", "yes") + button("unsubscribe.button", "button danger"))
                        + preferencesLink(link));
    }

    String unsubscribed(ReaderPreferences reader, String link) {
        return page(
                "unsubscribed",
                paragraph(words.say(
                                "unsubscribed.text",
                                reader.address(),
                                reader.ofLink().name()))
                        + preferencesLink(link));
    }

    String confirm(ReaderConfirmation asked, String link) {
        return page(
                "confirm",
                paragraph(words.say("confirm.text", asked.address(), asked.topic()))
                        + form("confirm?t=" + link, button("confirm.button", "button"))
                        + "<p class=\"soft\">" + escaped(words.say("confirm.no")) + "</p>\n");
    }

    String confirmed(ReaderConfirmation confirmed) {
        return page(
                "confirmed",
                paragraph(words.say("confirmed.text", confirmed.address(), confirmed.topic()))
                        + preferencesLink(confirmed.link()));
    }

    String preferences(ReaderPreferences reader, String link, boolean saved) {
        var boxes = new StringBuilder();
        boolean shops =
                reader.choices().stream().map(ReaderChoice::store).distinct().count() > 1;
        reader.choices().forEach(choice -> boxes.append(box(choice, shops)));
        String fields = hidden("t", link) + "<fieldset>\n<legend>" + escaped(words.say("preferences.topics"))
                + "</legend>\n" + boxes + "</fieldset>\n"
                + box(
                        "nothing",
                        "yes",
                        reader.nothing(),
                        List.of(words.say("preferences.nothing")),
                        words.say("preferences.nothing.text"))
                + button("preferences.button", "button");
        return page(
                "preferences",
                (saved
                                ? "<p class=\"saved\" role=\"status\">" + escaped(words.say("preferences.saved"))
                                        + "</p>\n"
                                : "")
                        + paragraph(words.say("preferences.text", reader.address()))
                        + form("preferences", fields));
    }

    private String box(ReaderChoice choice, boolean shops) {
        String shop =
                choice.store() == 0 ? words.say("preferences.shops") : words.say("preferences.shop", choice.store());
        return box(
                "topic",
                choice.id(),
                choice.wanted(),
                shops ? List.of(choice.name(), shop) : List.of(choice.name()),
                choice.description());
    }

    /**
     * @param names the first stands out
     * @param text may be {@code null}
     */
    private String box(String name, String value, boolean checked, List<String> names, String text) {
        var label = new StringBuilder("<strong>" + escaped(names.get(0)) + "</strong>");
        names.stream().skip(1).forEach(more -> label.append(" <span class=\"shop\">" + escaped(more) + "</span>"));
        if (text != null) {
            label.append("<br><span class=\"soft\">" + escaped(text) + "</span>");
        }
        return "<label><input type=\"checkbox\" name=\"" + name + "\" value=\"" + escaped(value) + "\""
                + (checked ? " checked" : "") + "><span>" + label + "</span></label>\n";
    }

    private String page(String name, String content) {
        String title = escaped(words.say(name + ".title"));
        return PAGE.formatted(words.language(), title, root, root, "<h1>" + title + "</h1>\n" + content);
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    private static String form(String action, String fields) {
        return "<form method=\"post\" action=\"" + escaped(action) + "\">\n" + fields + "</form>\n";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escaped(value) + "\">\n";
    }

    private String button(String key, String style) {
        return "<button class=\"" + style + "\">" + escaped(words.say(key)) + "</button>\n";
    }

    private String preferencesLink(String link) {
        return "<p><a href=\"preferences?t=" + escaped(link) + "\">" + escaped(words.say("preferences.link"))
                + "</a></p>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
