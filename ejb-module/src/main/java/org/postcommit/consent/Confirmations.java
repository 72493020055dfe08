package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.postcommit.api.consent.ConsentEntry;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.api.consent.ReaderConfirmation;
import org.postcommit.message.Texts;

/** The second half of double opt-in: somebody follows a link that only the mailbox's owner has. */
@ApplicationScoped
class Confirmations {

    private static final int MAX_EVIDENCE = 4_000;

    @Inject
    private ConsentRows rows;

    @Inject
    private ConsentStore store;

    @Inject
    private Topics topics;

    @Inject
    private ConfirmationLinks confirmationLinks;

    @Inject
    private SignedLinks links;

    @Inject
    private Clock clock;

    ReaderConfirmation look(String link) {
        Key key = confirmationLinks.read(link);
        return confirmation(row(Reader.of(key, rows.standing(key.address()))));
    }

    ReaderConfirmation confirm(String link) {
        Key key = confirmationLinks.read(link);
        Reader reader = locked(key);
        if (row(reader).state() == ConsentState.PENDING) {
            store.put(new OwnYes(yes(key)).against(reader.words()));
        }
        return confirmation(row(locked(key)));
    }

    private Reader locked(Key key) {
        return Reader.of(key, rows.locked(List.of(key.address())));
    }

    /** Who has said no since, or was forgotten, has to ask anew. */
    private static ConsentRow row(Reader reader) {
        return reader.about().filter(row -> row.state() != ConsentState.DENIED).orElseThrow(InvalidLinkException::new);
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

    private ReaderConfirmation confirmation(ConsentRow row) {
        return new ReaderConfirmation(
                row.address(),
                row.language(),
                topics.name(row.topic()),
                row.state() == ConsentState.GRANTED,
                links.token(new ReaderLink(new Key(row.address(), row.topic(), row.store()), null)));
    }
}
