package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.contact.Contact;
import org.postcommit.csv.CsvLines;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;

/** The first contacts of a list that was tried, as they would be stored. */
@ApplicationScoped
public class ImportPreview {

    /** Lines to read for one contact that is fine. */
    private static final int PATIENCE = 10;

    @Inject
    private ImportFiles files;

    /** None when the list is not on this server. */
    public List<Contact> firstOf(UUID dryRun, int most) {
        List<Contact> first = new ArrayList<>();
        if (!files.isHere(dryRun)) {
            return first;
        }
        var reader = new ContactCsv(new ContactTable(null, null));
        try (BufferedReader text = files.text(dryRun)) {
            var lines = new CsvLines(text, ContactCsv.COLUMNS);
            for (int tried = 0; lines.hasNext() && first.size() < most && tried < PATIENCE * most; tried++) {
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
}
