package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRequest;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;

/** The first half of double opt-in: a request changes nothing until its person confirms it. */
@ApplicationScoped
public class ConsentRequests {

    @Inject
    private ConsentRows rows;

    @Inject
    private ConsentStore store;

    @Inject
    private Clock clock;

    /** Notes that the consent is asked for. The mail is the caller's job, where there is to be one. */
    public ConsentRequest request(ConsentForm given, String who) {
        ConsentForm form = new ConsentCheck(yes(given), clock.instant()).form();
        Key key = new Key(form.address(), form.topic(), form.store());
        Reader reader = locked(key);
        Optional<ConsentRow> before = reader.about();
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
        return new ConsentRequest(locked(key).about().orElseThrow(), true);
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

    private Reader locked(Key key) {
        return Reader.of(key, rows.locked(List.of(key.address())));
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
}
