package org.postcommit.contact;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.InvalidContactException;
import org.postcommit.csv.CsvLines;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/** Lists of contacts that are read in, each by a thread of its own. To be called without a transaction. */
@ApplicationScoped
public class ContactImports {

    private static final int MAX_NAME = 255;

    @Inject
    private ImportFiles files;

    @Inject
    private ImportLog log;

    @Inject
    private ImportRun run;

    @Resource
    private ManagedExecutorService threads;

    private final Map<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    public ContactImport begin(InputStream csv, String fileName, boolean dryRun, String who) {
        refuseSecond(dryRun);
        UUID id = Ids.next();
        files.receive(id, csv);
        try (BufferedReader text = files.text(id)) {
            var lines = new CsvLines(text, ContactCsv.COLUMNS);
            if (!lines.errors().isEmpty()) {
                files.delete(id);
                throw new InvalidContactException(lines.errors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(id, fileName, dryRun, who);
    }

    public ContactImport perform(UUID dryRun, String who) {
        refuseSecond(false);
        ContactImport tried = get(dryRun);
        if (!tried.dryRun() || !files.isHere(dryRun)) {
            throw new ConflictException(
                    "The list " + tried.fileName() + " is not on this server any more: upload it again.");
        }
        UUID id = Ids.next();
        files.rename(dryRun, id);
        return start(id, tried.fileName(), false, who);
    }

    public ContactImport await(UUID id, Duration most) {
        try {
            running.getOrDefault(id, CompletableFuture.completedFuture(null))
                    .get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // how far it is by then is the answer
        }
        return get(id);
    }

    public ContactImport get(UUID id) {
        return log.find(id).orElseThrow(() -> new NotFoundException("import", id));
    }

    public List<ContactImport> last(int most) {
        return log.last(most);
    }

    private void refuseSecond(boolean dryRun) {
        if (!dryRun && log.isImporting()) {
            throw new ConflictException("Contacts are being imported: wait until that is done.");
        }
    }

    private ContactImport start(UUID id, String fileName, boolean dryRun, String who) {
        String name = Texts.fit(fileName.replaceAll("\\p{Cntrl}", " "), MAX_NAME);
        log.begun(id, name, dryRun, who, files.size(id));
        var done = new CompletableFuture<Void>();
        running.put(id, done);
        threads.execute(() -> {
            try {
                run.run(id, dryRun);
            } finally {
                running.remove(id);
                done.complete(null);
            }
        });
        return get(id);
    }
}
