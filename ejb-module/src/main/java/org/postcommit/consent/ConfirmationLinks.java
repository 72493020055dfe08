package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;

/** Links in mails that ask for a confirmation. Unlike those in other mails they end. */
@ApplicationScoped
public class ConfirmationLinks {

    /** How long a link is good for. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final String PURPOSE = "consent-confirmation";

    private SigningKeys keys;
    private WebSettings web;
    private Clock clock;

    protected ConfirmationLinks() {}

    @Inject
    ConfirmationLinks(SigningKeys keys, WebSettings web, Clock clock) {
        this.keys = keys;
        this.web = web;
        this.clock = clock;
    }

    /** Of the mail that asks for this consent. */
    public URI to(ConsentRow row) {
        Instant end = clock.instant().plus(GOOD_FOR);
        String text = new ReaderLink(new Key(row.address(), row.topic(), row.store()), null).text() + "\n"
                + end.getEpochSecond();
        return web.page("/confirm?t=" + seal().close(text));
    }

    /**
     * @throws InvalidLinkException when it was not made here, or has ended
     */
    Key read(String link) {
        String text = seal().open(link).orElseThrow(InvalidLinkException::new);
        int last = text.lastIndexOf('\n');
        Instant end = Instant.ofEpochSecond(Long.parseLong(text.substring(last + 1)));
        if (!clock.instant().isBefore(end)) {
            throw new InvalidLinkException();
        }
        return ReaderLink.read(text.substring(0, last))
                .orElseThrow(InvalidLinkException::new)
                .key();
    }

    private Seal seal() {
        return new Seal(keys.of(PURPOSE));
    }
}
