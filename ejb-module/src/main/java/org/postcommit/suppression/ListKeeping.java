package org.postcommit.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.InvalidSuppressionException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionReason;
import org.postcommit.api.admin.SuppressionRow;
import org.postcommit.csv.Columns;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvReading;
import org.postcommit.csv.CsvWriting;
import org.postcommit.message.EmailAddress;

/** The list for those who look after it. Works in the transaction in progress. */
@ApplicationScoped
public class ListKeeping {

    static final Columns COLUMNS = new Columns(
            List.of("address", "reason", "evidence", "createdAt", "expiresAt", "addedBy"), List.of("address"));

    @Inject
    private SuppressionSearch search;

    @Inject
    private SuppressionStore store;

    @Inject
    private Clock clock;

    public Page<SuppressionRow> find(String q, String reason, int page, int size) {
        return search.find(q, reason, page, size, clock.instant());
    }

    public List<SuppressionReason> reasons() {
        return search.reasons();
    }

    public SuppressionRow get(String address) {
        return search.row(EmailAddress.keyOf(address), clock.instant())
                .orElseThrow(() -> new NotFoundException("suppression of", address));
    }

    public SuppressionRow add(SuppressionForm form, String who) {
        Instant now = clock.instant();
        SuppressionForm valid = new SuppressionCheck(form, now).form();
        store.put(List.of(valid), who, now);
        return get(valid.address());
    }

    public void remove(String address) {
        if (store.remove(List.of(EmailAddress.keyOf(address))) == 0) {
            throw new NotFoundException("suppression of", address);
        }
    }

    public CsvImportReport importCsv(String csv, boolean dryRun, String who) {
        var reading = new CsvReading(csv, COLUMNS);
        if (!reading.errors().isEmpty()) {
            throw new InvalidSuppressionException(reading.errors());
        }
        Instant now = clock.instant();
        return new CsvImport<>(
                        new SuppressionCsv(keys -> search.forms(keys, now), forms -> store.put(forms, who, now), now))
                .run(reading.lines(), dryRun);
    }

    public String exportCsv() {
        var csv = new CsvWriting(COLUMNS);
        search.forEach(
                row -> csv.add(
                        row.address(), row.reason(), row.evidence(), row.createdAt(), row.expiresAt(), row.addedBy()),
                clock.instant());
        return csv.text();
    }
}
