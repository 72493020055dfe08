package org.postcommit.tracking;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postcommit.config.Seal;

/** Puts our image and our addresses into the HTML of a mail. */
record TrackedHtml(String baseUrl, Seal seal) {

    /** Signed and encoded, mail programs and proxies still take it. */
    private static final int LONGEST = 1_400;

    private static final String UNTRACKED = "data-untracked";

    String of(String html, UUID recipient) {
        Document mail = Jsoup.parse(html);
        mail.outputSettings().prettyPrint(false);
        mail.select("a[href], area[href]").forEach(link -> follow(link, recipient));
        mail.body()
                .appendElement("img")
                .attr("src", baseUrl + "/t/o/" + seal.close(new Track(recipient, "").text()) + ".gif")
                .attr("width", "1")
                .attr("height", "1")
                .attr("alt", "");
        return mail.outerHtml();
    }

    private void follow(Element link, UUID recipient) {
        if (link.hasAttr(UNTRACKED)) {
            link.removeAttr(UNTRACKED);
            return;
        }
        target(link.attr("href").strip())
                .filter(url -> !isOurs(url))
                .ifPresent(url -> link.attr("href", baseUrl + "/t/c/" + seal.close(new Track(recipient, url).text())));
    }

    private boolean isOurs(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        String ours = baseUrl.toLowerCase(Locale.ROOT);
        return lower.startsWith(ours)
                && (lower.length() == ours.length() || "/?#".indexOf(lower.charAt(ours.length())) >= 0);
    }

    /** An address that a browser can be sent to; what is none stays as it is. */
    static Optional<String> target(String href) {
        try {
            URI url = new URI(href);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return Optional.of(url.toASCIIString())
                    .filter(it -> web && url.getHost() != null && it.length() <= LONGEST);
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }
}
