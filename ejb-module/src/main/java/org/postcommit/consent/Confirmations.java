package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRequest;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.api.consent.ReaderConfirmation;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;

/** Double opt-in: a request changes nothing until its person follows a link that only the mailbox's owner has. */
@ApplicationScoped
public class Confirmations {

    /** How long the link in a mail is good for. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Whoever asks again sooner makes no second mail: nobody is to be bothered by somebody else's clicks. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final String PURPOSE = "consent-confirmation";
    private static final int MAX_EVIDENCE = 4_000;

    @Inject
    private ConsentRows rows;

    @Inject
    private ConsentStore store;

    @Inject
    private Topics topics;

    @Inject
    private SignedLinks links;

    @Inject
    private SigningKeys keys;

    @Inject
    private WebSettings web;

    @Inject
    private Clock clock;

    /** Notes that the consent is asked for. The mail is the caller's job, where there is to be one. */
    public ConsentRequest request(ConsentForm given, String who) {
        ConsentForm form = new ConsentCheck(yes(given), clock.instant()).form();
        Key key = new Key(form.address(), form.topic(), form.store());
        Optional<ConsentRow> before = find(key);
        if (before.filter(row -> row.state() == ConsentState.GRANTED && isWanted(key) || isFresh(row))
                .isPresent()) {
            return new ConsentRequest(before.get(), false);
        }
        store.put(List.of(new Decision(
                key, ConsentState.PENDING, form.source(), form.evidence(), form.language(), form.at(), who, null)));
        return new ConsentRequest(find(key).orElseThrow(), true);
    }

    /** Of the mail that asks for confirmation. */
    public URI link(ConsentRow row) {
        Instant end = clock.instant().plus(GOOD_FOR);
        String text = new ReaderLink(new Key(row.address(), row.topic(), row.store()), null).text() + "\n"
                + end.getEpochSecond();
        return web.page("/confirm?t=" + seal().close(text));
    }

    /** What readers call the topic. */
    public String topicName(ConsentRow row) {
        return topics.name(row.topic());
    }

    ReaderConfirmation look(String link) {
        Key key = read(link);
        return confirmation(row(key));
    }

    ReaderConfirmation confirm(String link) {
        Key key = read(link);
        ConsentRow row = row(key);
        if (row.state() == ConsentState.PENDING) {
            store.put(new OwnYes(yes(key, row)).against(reader(key).words()));
        }
        return confirmation(row(key));
    }

    private Decision yes(Key key, ConsentRow row) {
        String evidence = "Asked for on " + row.changedAt() + " (" + row.source()
                + "), confirmed by the link that was mailed to the address."
                + (row.evidence() == null ? "" : " " + row.evidence());
        return new Decision(
                key,
                ConsentState.GRANTED,
                "confirmation",
                evidence.substring(0, Math.min(evidence.length(), MAX_EVIDENCE)),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
    }

    private static ConsentForm yes(ConsentForm given) {
        return new ConsentForm(
                given.address(),
                given.topic(),
                given.store(),
                ConsentState.GRANTED,
                given.source(),
                given.evidence(),
                given.language(),
                null);
    }

    /** Who has said no since, or was forgotten, has to ask anew. */
    private ConsentRow row(Key key) {
        return find(key).filter(row -> row.state() != ConsentState.DENIED).orElseThrow(InvalidLinkException::new);
    }

    private Key read(String link) {
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

    private boolean isFresh(ConsentRow row) {
        return row.state() == ConsentState.PENDING
                && row.changedAt().plus(PAUSE).isAfter(clock.instant());
    }

    private boolean isWanted(Key key) {
        return reader(key).words().want(key.topic(), key.store());
    }

    private Optional<ConsentRow> find(Key key) {
        return reader(key).standing().stream()
                .map(ConsentRows.Standing::row)
                .filter(row -> row.topic().equals(key.topic()) && row.store() == key.store())
                .findFirst();
    }

    private Reader reader(Key key) {
        return new Reader(new ReaderLink(key, null), rows.locked(List.of(key.address())), List.of());
    }

    private ReaderConfirmation confirmation(ConsentRow row) {
        return new ReaderConfirmation(
                row.address(),
                row.language(),
                topicName(row),
                row.state() == ConsentState.GRANTED,
                links.token(new ReaderLink(new Key(row.address(), row.topic(), row.store()), null)));
    }

    private Seal seal() {
        return new Seal(keys.of(PURPOSE));
    }
}
