package org.postcommit.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;

/** Makes the HTML of a mail tell when it is opened and followed. For campaigns that ask for it, and nobody else. */
@ApplicationScoped
public class Tracking {

    private static final String PURPOSE = "tracking";

    @Inject
    private SigningKeys keys;

    @Inject
    private WebSettings web;

    /**
     * The same mail with an image at its end and links that lead through us to where they led before. Our own links, and
     * those with the attribute {@code data-untracked}, stay as they are.
     *
     * @param html of one recipient's own mail
     */
    public String tracked(String html, UUID recipientId) {
        return new TrackedHtml(web.baseUrl().toString(), seal()).of(html, recipientId);
    }

    Seal seal() {
        return new Seal(keys.of(PURPOSE));
    }
}
