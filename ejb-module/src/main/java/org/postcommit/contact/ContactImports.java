package org.postcommit.contact;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.InvalidContactException;
import org.postcommit.csv.CsvLines;
import org.postcommit.csv.CsvWriting;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/** Lists of contacts, in and out. To be called without a transaction. */
@ApplicationScoped
public class ContactImports {

    private static final int MAX_NAME = 255;
    private static final int PAGE = 1_000;

    @Inject
    private ImportFiles files;

    @Inject
    private ImportLog log;

    @Inject
    private ImportRun run;

    @Inject
    private ContactQuery query;

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

    public List<Contact> firstOf(UUID dryRun, int most) {
        List<Contact> first = new ArrayList<>();
        if (!files.isHere(dryRun)) {
            return first;
        }
        var reader = new ContactCsv(new ContactTable(null, null));
        try (BufferedReader text = files.text(dryRun)) {
            var lines = new CsvLines(text, ContactCsv.COLUMNS);
            for (int tried = 0; lines.hasNext() && first.size() < most && tried < 10 * most; tried++) {
                addIfFine(lines.next(), reader, first);
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addIfFine(Line line, ContactCsv reader, List<Contact> contacts) {
        try {
            if (line.fault() == null) {
                contacts.add(reader.read(line, null));
            }
        } catch (LineFault e) {
            // it is told among the refused ones
        }
    }

    public ContactImport get(UUID id) {
        return log.find(id).orElseThrow(() -> new NotFoundException("import", id));
    }

    public List<ContactImport> last(int most) {
        return log.last(most);
    }

    /** Everybody, read on from the last one of each page. */
    public void export(Writer text) {
        List<String> attributes = query.attributes();
        var csv = new CsvWriting(
                Stream.concat(ContactCsv.FIXED.stream(), attributes.stream()).toList(), text);
        List<StoredContact> page;
        String last = "";
        do {
            page = query.after(last, Clause.ALWAYS, PAGE);
            for (StoredContact stored : page) {
                csv.add(cells(stored.contact(), attributes));
                last = stored.key();
            }
        } while (page.size() == PAGE);
        csv.flush();
    }

    private static Object[] cells(Contact contact, List<String> attributes) {
        return Stream.concat(
                        Stream.of(contact.address(), contact.name(), contact.language(), contact.zone()),
                        attributes.stream().map(contact.attributes()::get).map(ContactImports::cell))
                .toArray();
    }

    private static String cell(Object value) {
        return value == null ? null : AttributeValue.text(value);
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
