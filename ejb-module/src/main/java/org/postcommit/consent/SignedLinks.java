package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;
import org.postcommit.message.EmailAddress;

/** Addresses of our own pages with a sealed text that says whose they are. */
@ApplicationScoped
class SignedLinks implements UnsubscribeLinks {

    private static final String PURPOSE = "unsubscribe";

    @Inject
    private SigningKeys keys;

    @Inject
    private WebSettings web;

    SignedLinks() {}

    SignedLinks(SigningKeys keys, WebSettings web) {
        this.keys = keys;
        this.web = web;
    }

    /** Members may spell their domain in another way than consents do. */
    @Override
    public InMail inMail(String address, String topic, int store, UUID campaign) {
        String token = token(new ReaderLink(new Key(EmailAddress.keyOf(address), topic, store), campaign));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + web.page("/unsubscribe?t=" + token) + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return new InMail(web.page("/preferences?t=" + token), headers);
    }

    @Override
    public URI nobodysPreferences() {
        return web.page("/preferences");
    }

    String token(ReaderLink link) {
        return seal().close(link.text());
    }

    /**
     * @throws InvalidLinkException when it was not made here
     */
    ReaderLink read(String token) {
        return seal().open(token).flatMap(ReaderLink::read).orElseThrow(InvalidLinkException::new);
    }

    private Seal seal() {
        return new Seal(keys.of(PURPOSE));
    }
}
