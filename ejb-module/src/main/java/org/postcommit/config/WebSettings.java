package org.postcommit.config;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Where readers of mails reach this application, read once at start.
 *
 * @param baseUrl {@code POSTCOMMIT_BASE_URL}, absolute, without a slash at its end
 * @param faults what is wrong, each with its cure
 */
public record WebSettings(URI baseUrl, List<String> faults) implements StartSettings {

    private static final String STANDARD = "http://localhost:8080/postcommit";

    static WebSettings read(Config config) {
        String text = new Values(config).text("base.url").orElse(STANDARD);
        try {
            URI url = URI.create(text.replaceAll("/+$", ""));
            if (isFit(url)) {
                return new WebSettings(url, List.of());
            }
        } catch (IllegalArgumentException e) {
            // said below, like what is no absolute address
        }
        return new WebSettings(
                URI.create(STANDARD),
                List.of("POSTCOMMIT_BASE_URL is '" + text + "': give the address at which readers reach this"
                        + " application, for example https://mail.example.org/postcommit."));
    }

    /** ASCII only: it stands in headers of mails. */
    private static boolean isFit(URI url) {
        return ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.equals(url.normalize())
                && url.toString().length() <= 200
                && url.toString().chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
    }

    /** A page of this application. */
    public URI page(String path) {
        return URI.create(baseUrl + path);
    }
}
