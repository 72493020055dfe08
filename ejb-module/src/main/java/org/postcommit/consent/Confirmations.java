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
import org.postcommit.api.consent.ConsentEntry;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRequest;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.api.consent.ReaderConfirmation;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;
import org.postcommit.message.Texts;

/** Double opt-in: a request changes nothing until its person follows a link that only the mailbox's owner has. */
@ApplicationScoped
public class Confirmations {

    /** How long the link in a mail is good for. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

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
        Reader reader = locked(key);
        Optional<ConsentRow> before = find(reader, key);
        if (before.filter(row -> row.state() == ConsentState.GRANTED).isPresent()
                && reader.words().want(key.topic(), key.store())) {
            return new ConsentRequest(before.get(), false);
        }
        if (patience(reader).isOver(key.topic())) {
            return new ConsentRequest(
                    before.filter(row -> row.state() == ConsentState.PENDING).orElseGet(() -> unasked(form, who)),
                    false);
        }
        store.put(List.of(new Decision(
                key, ConsentState.PENDING, form.source(), form.evidence(), form.language(), form.at(), who, null)));
        return new ConsentRequest(find(locked(key), key).orElseThrow(), true);
    }

    private Patience patience(Reader reader) {
        Instant now = clock.instant();
        return new Patience(reader.standing(), rows.asked(reader.link().key().address(), now.minus(Patience.DAY)), now);
    }

    /** Nothing is written down that nobody can answer. */
    private static ConsentRow unasked(ConsentForm form, String who) {
        return new ConsentRow(
                form.address(),
                form.topic(),
                form.store(),
                ConsentState.PENDING,
                form.source(),
                form.evidence(),
                form.language(),
                form.at(),
                who);
    }

    /** Of the mail that asks for confirmation. */
    public URI link(ConsentRow row) {
        Instant end = clock.instant().plus(GOOD_FOR);
        String text = new ReaderLink(new Key(row.address(), row.topic(), row.store()), null).text() + "\n"
                + end.getEpochSecond();
        return web.page("/confirm?t=" + seal().close(text));
    }

    /** What the mail calls the topic. */
    public String topicName(ConsentRow row) {
        return topics.nameInMail(row.topic());
    }

    ReaderConfirmation look(String link) {
        Key key = read(link);
        return confirmation(row(reader(key, rows.standing(key.address())), key));
    }

    ReaderConfirmation confirm(String link) {
        Key key = read(link);
        Reader reader = locked(key);
        if (row(reader, key).state() == ConsentState.PENDING) {
            store.put(new OwnYes(yes(key)).against(reader.words()));
        }
        return confirmation(row(locked(key), key));
    }

    private Decision yes(Key key) {
        ConsentEntry request = rows.request(key).orElseThrow(InvalidLinkException::new);
        String evidence = "Asked for on " + request.at() + " (" + request.source()
                + "), confirmed by the link that was mailed to the address."
                + (request.evidence() == null ? "" : " " + request.evidence());
        return new Decision(
                key,
                ConsentState.GRANTED,
                "confirmation",
                Texts.fit(evidence, MAX_EVIDENCE),
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
    private static ConsentRow row(Reader reader, Key key) {
        return find(reader, key)
                .filter(row -> row.state() != ConsentState.DENIED)
                .orElseThrow(InvalidLinkException::new);
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

    private static Optional<ConsentRow> find(Reader reader, Key key) {
        return reader.standing().stream()
                .map(ConsentRows.Standing::row)
                .filter(row -> row.topic().equals(key.topic()) && row.store() == key.store())
                .findFirst();
    }

    private Reader locked(Key key) {
        return reader(key, rows.locked(List.of(key.address())));
    }

    private static Reader reader(Key key, List<ConsentRows.Standing> standing) {
        return new Reader(new ReaderLink(key, null), standing, List.of());
    }

    private ReaderConfirmation confirmation(ConsentRow row) {
        return new ReaderConfirmation(
                row.address(),
                row.language(),
                topics.name(row.topic()),
                row.state() == ConsentState.GRANTED,
                links.token(new ReaderLink(new Key(row.address(), row.topic(), row.store()), null)));
    }

    private Seal seal() {
        return new Seal(keys.of(PURPOSE));
    }
}
