package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;
import org.postcommit.api.consent.ConsentDetail;
import org.postcommit.api.consent.ConsentEntry;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidConsentException;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvReading;
import org.postcommit.csv.CsvWriting;
import org.postcommit.message.EmailAddress;

/** Consents for those who look after them. Works in the transaction in progress. */
@ApplicationScoped
public class ConsentKeeping {

    @Inject
    private ConsentRows rows;

    @Inject
    private ConsentSearch search;

    @Inject
    private ConsentStore store;

    @Inject
    private Clock clock;

    public Page<ConsentRow> find(String q, String topic, Integer shop, ConsentState state, int page, int size) {
        return search.find(q, topic, shop, state, page, size);
    }

    public ConsentDetail get(String address) {
        String key = EmailAddress.keyOf(address);
        List<ConsentRow> consents = rows.of(key);
        List<ConsentEntry> history = rows.history(key);
        if (consents.isEmpty() && history.isEmpty()) {
            throw new NotFoundException("consent of", address);
        }
        return new ConsentDetail(key, consents, history);
    }

    public ConsentRow record(ConsentForm given, String who) {
        ConsentForm form = new ConsentCheck(given, clock.instant()).form();
        store.put(List.of(decision(form, who)));
        return rows.of(form.address()).stream()
                .filter(row -> row.topic().equals(form.topic()) && row.store() == form.store())
                .findFirst()
                .orElseThrow();
    }

    public CsvImportReport importCsv(String csv, boolean dryRun, String who) {
        var reading = new CsvReading(csv, ConsentCsv.COLUMNS);
        if (!reading.errors().isEmpty()) {
            throw new InvalidConsentException(reading.errors());
        }
        return new CsvImport<>(new ConsentCsv(
                        this::known,
                        (added, changed) -> {
                            store.add(decisions(added, who));
                            store.change(decisions(changed, who));
                        },
                        clock.instant()))
                .run(reading.lines(), dryRun);
    }

    private Map<String, ConsentForm> known(List<String> keys) {
        List<String> addresses =
                keys.stream().map(ConsentCsv::addressOf).distinct().toList();
        return rows.locked(addresses).stream()
                .collect(Collectors.toMap(
                        one -> ConsentCsv.key(
                                one.row().address(),
                                one.row().topic(),
                                Integer.toString(one.row().store())),
                        ConsentKeeping::form));
    }

    /** A "no" stands while a "yes" is asked for. */
    static ConsentForm form(ConsentRows.Standing standing) {
        ConsentRow row = standing.row();
        return new ConsentForm(
                row.address(),
                row.topic(),
                row.store(),
                standing.answer(),
                row.source(),
                row.evidence(),
                row.language(),
                row.changedAt());
    }

    private static List<Decision> decisions(List<ConsentForm> forms, String who) {
        return forms.stream().map(form -> decision(form, who)).toList();
    }

    private static Decision decision(ConsentForm form, String who) {
        return new Decision(
                new Key(form.address(), form.topic(), form.store()),
                form.state(),
                form.source(),
                form.evidence(),
                form.language(),
                form.at(),
                who,
                null);
    }

    public String exportCsv() {
        var csv = new CsvWriting(ConsentCsv.COLUMNS);
        search.forEach(row -> csv.add(
                row.address(),
                row.topic(),
                row.store(),
                row.state(),
                row.source(),
                row.evidence(),
                row.language(),
                row.changedAt(),
                row.changedBy()));
        return csv.text();
    }
}
