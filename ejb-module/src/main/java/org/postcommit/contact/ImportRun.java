package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvLines;
import org.postcommit.csv.Line;
import org.postcommit.database.OwnTransaction;

/** Goes through a list from its beginning to its end, without ever holding more than some hundred lines. */
@ApplicationScoped
class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int BATCH = 500;

    @Inject
    private ImportFiles files;

    @Inject
    private ImportLog log;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private ContactQuery query;

    @Inject
    private ContactStore store;

    /** Says how it ended in the log, whatever happened. */
    void run(UUID id, boolean dryRun) {
        try {
            through(id, dryRun);
            log.ended(id, null);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import of contacts %s stopped", id);
            log.ended(id, "It stopped at the point where the counts end; the server's log says why.");
        } finally {
            if (!dryRun) {
                files.delete(id);
            }
        }
    }

    private void through(UUID id, boolean dryRun) throws IOException {
        try (var bytes = new CountedBytes(Files.newInputStream(files.of(id)));
                var text = files.text(bytes)) {
            var lines = new CsvLines(text, ContactCsv.COLUMNS);
            var entries = new CsvImport<Contact>(new ContactCsv(table()), ContactImport.MAX_REFUSED);
            while (lines.hasNext()) {
                List<Line> batch = next(lines);
                transaction.within(() -> {
                    if (!dryRun) {
                        store.takeTurn();
                    }
                    entries.take(batch, dryRun);
                    log.progress(id, bytes.count(), entries.counts(), entries.takeRefused());
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Line> next(CsvLines lines) {
        List<Line> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && lines.hasNext()) {
            batch.add(lines.next());
        }
        return batch;
    }

    private ContactCsv.Table table() {
        return new ContactTable(query, store);
    }
}
