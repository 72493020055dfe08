package org.postcommit.template;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text a reader without HTML gets: words, line breaks, list bullets, and where links lead. */
public class PlainText implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    public static String of(String html) {
        var document = Jsoup.parse(html);
        document.select("head, script, style").remove();
        var visitor = new PlainText();
        document.traverse(visitor);
        return visitor.text
                .toString()
                .replaceAll("[ \\t\\u00a0]*\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.text());
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> text.append("\n- ");
                default -> {
                    if (element.isBlock()) {
                        newLine();
                    }
                }
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String target = element.normalName().equals("a") ? element.attr("href") : "";
            if (target.startsWith("http") && !target.equals(element.text())) {
                append(" (" + target + ")");
            }
            if (element.normalName().matches("p|h[1-6]|ul|ol|table|blockquote")) {
                text.append("\n\n");
            } else if (element.isBlock()) {
                newLine();
            }
        }
    }

    private void append(String words) {
        boolean lineStart = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(lineStart ? words.stripLeading() : words);
    }

    private void newLine() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
