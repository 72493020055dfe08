package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.database.Statements;
import org.postcommit.suppression.SuppressionList;

/** Forgets a person (GDPR, article 17) and remembers by a hash alone that the address is not to be written to. */
@ApplicationScoped
class EraseAddress implements UpkeepCommand {

    private static final String[] COUNTED = {
        "recipients",
        "attempts",
        "messages",
        "variants",
        "bodies",
        "deadLetters",
        "bounces",
        "reminders",
        "people",
        "contacts",
        "segments",
        "campaigns",
        "subscriptions",
        "consents",
        "consentEvents",
        "events",
        "evaluations",
        "rejected",
        "redirections",
        "settings",
        "operations",
        "suppressions"
    };

    @Inject
    private Rounds rounds;

    @Inject
    private Statements statements;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private EraseLetters letters;

    @Inject
    private EraseBounces bounces;

    @Inject
    private EraseMail mail;

    @Inject
    private EraseTraces traces;

    @Override
    public String name() {
        return "erase-address";
    }

    @Override
    public String description() {
        return "Removes a person everywhere: recipients and attempts, mails that went to nobody else, the directory,"
                + " contacts, members of campaigns, subscriptions, consents with their history, reports about it, events"
                + " and rejected messages that name the address. It stays suppressed by its hash."
                + " A mail that went to others too keeps its body.";
    }

    @Override
    public List<String> parameters() {
        return List.of("address");
    }

    /** Suppressed first, so that nothing new is sent while the old is removed. */
    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        Erasure who = Erasure.of(parameters.address());
        Round round = rounds.begin(dryRun, COUNTED);
        round.within(() -> suppress(who, round));
        letters.erase(who, round);
        bounces.erase(who, round);
        mail.erase(who, round);
        List<String> people = statements.rows(
                row -> row.getString(1),
                "select distinct person_id from person_address where address_key = any (?)",
                who.spellings());
        traces.erase(who, people, round);
        round.within(() -> erase(people, round));
        round.within(() -> eraseContact(who, round));
        round.within(() -> eraseMember(who, round));
        round.within(() -> eraseConsents(who, round));
        eraseLateMail(who, round);
        return round.done();
    }

    /** What somebody was about to commit during the first look. */
    private void eraseLateMail(Erasure who, Round round) {
        if (!round.isDry()) {
            mail.erase(who, round);
        }
    }

    private void suppress(Erasure who, Round round) {
        round.delete("suppressions", "suppression", "address = any (?)", who.spellings());
        if (!round.isDry()) {
            suppressions.addHashed(who.key());
        }
    }

    /** Attributes go with the contact. */
    private static void eraseContact(Erasure who, Round round) {
        round.delete("contacts", "contact", "address_key = any (?)", who.spellings());
        round.delete("segments", "segment_member", "address_key = any (?)", who.spellings());
    }

    /** That there was somebody stays, so that a campaign's totals do; who has no mail yet gets none. */
    private static void eraseMember(Erasure who, Round round) {
        round.change(
                "campaigns",
                "campaign_member",
                "address_key = null, name = null, language = null, zone = null, domain = '', attributes = null,"
                        + " address = ?",
                "",
                "address_key = any (?) or lower(address) = any (?)",
                who.spellings(),
                who.spellings());
    }

    /** Groups and addresses go with the person. */
    private void erase(List<String> people, Round round) {
        if (!people.isEmpty()) {
            round.delete("subscriptions", "subscription", "person = any (?)", people);
            round.delete("people", "person", "id = any (?)", people);
        }
    }

    private void eraseConsents(Erasure who, Round round) {
        round.delete("consentEvents", "consent_event", "address = any (?)", who.spellings());
        round.delete("consents", "consent", "address = any (?)", who.spellings());
    }
}
