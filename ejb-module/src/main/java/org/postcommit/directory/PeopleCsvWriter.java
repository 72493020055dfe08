package org.postcommit.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.postcommit.api.directory.Person;

/** Writes people as {@link PeopleCsv} reads them. */
class PeopleCsvWriter {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    PeopleCsvWriter() {
        csv.writeRecord(PeopleCsv.COLUMNS);
    }

    void add(Person person) {
        csv.writeRecord(Stream.of(
                        person.id(),
                        person.name(),
                        String.join(PeopleCsv.SEPARATOR, person.addresses()),
                        person.language(),
                        person.zone(),
                        String.join(PeopleCsv.SEPARATOR, person.groups()))
                .map(cell -> cell == null ? "" : Formula.prevented(cell))
                .toList());
    }

    String text() {
        try {
            csv.flush();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
