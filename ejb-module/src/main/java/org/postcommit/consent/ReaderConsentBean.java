package org.postcommit.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.ReaderChoice;
import org.postcommit.api.consent.ReaderConfirmation;
import org.postcommit.api.consent.ReaderConsent;
import org.postcommit.api.consent.ReaderPreferences;
import org.postcommit.suppression.SuppressionList;

/** Open to everybody: the link is the proof. */
@Stateless
@Local(ReaderConsent.class)
@PermitAll
public class ReaderConsentBean implements ReaderConsent {

    @Inject
    private SignedLinks links;

    @Inject
    private ConsentRows rows;

    @Inject
    private ConsentStore store;

    @Inject
    private Topics topics;

    @Inject
    private Confirmations confirmations;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private Clock clock;

    @Override
    public ReaderPreferences preferences(String link) {
        return look(links.read(link));
    }

    private ReaderPreferences look(ReaderLink link) {
        return new Reader(link, rows.standing(link.key().address()), topics.all()).preferences();
    }

    @Override
    public ReaderPreferences unsubscribe(String link, boolean oneClick) {
        ReaderLink read = links.read(link);
        Key key = read.key();
        if (isErased(key)) {
            return look(read);
        }
        boolean isNew = reader(read)
                .words()
                .about(key.topic(), key.store())
                .map(Word::granted)
                .orElse(true);
        if (isNew) {
            store.put(List.of(decision(
                    read,
                    oneClick ? "one-click" : "unsubscribe page",
                    "Link of a mail about " + key.topic()
                            + (oneClick ? ", followed by a mail program (RFC 8058)." : "."))));
        }
        return reader(read).preferences();
    }

    @Override
    public ReaderPreferences choose(String link, Set<String> wanted, boolean nothing) {
        ReaderLink read = links.read(link);
        if (isErased(read.key())) {
            return look(read);
        }
        Reader reader = reader(read);
        Set<Key> chosen = reader.preferences().choices().stream()
                .filter(choice -> wanted.contains(choice.id()))
                .map(choice -> key(read, choice))
                .collect(Collectors.toSet());
        store.put(new Ballot(reader.choices(), chosen, nothing)
                .against(
                        reader.words(),
                        decision(
                                read,
                                "preference page",
                                "Link of a mail about " + read.key().topic() + ".")));
        return reader(read).preferences();
    }

    @Override
    public ReaderConfirmation toConfirm(String link) {
        return confirmations.look(link);
    }

    @Override
    public ReaderConfirmation confirm(String link) {
        return confirmations.confirm(link);
    }

    /** Who was forgotten stays so, whatever mail is still around: nothing is sent there anyway. */
    private boolean isErased(Key key) {
        return SuppressionList.Reason.ERASED
                .name()
                .equals(suppressions.reasons(List.of(key.address())).get(key.address()));
    }

    private Reader reader(ReaderLink link) {
        return new Reader(link, rows.locked(List.of(link.key().address())), topics.all());
    }

    private static Key key(ReaderLink link, ReaderChoice choice) {
        return new Key(link.key().address(), choice.topic(), choice.store());
    }

    private Decision decision(ReaderLink link, String source, String evidence) {
        return new Decision(
                link.key(),
                ConsentState.DENIED,
                source,
                evidence,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                link.campaign());
    }
}
