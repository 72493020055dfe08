package org.postcommit.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Writes a list as {@link CsvReading} reads it; a time is ISO 8601, what is missing an empty cell. */
public class CsvWriting {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    public CsvWriting(Columns columns) {
        csv.writeRecord(columns.all());
    }

    public void add(Object... cells) {
        csv.writeRecord(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : Formula.quoted(cell.toString()))
                .toList());
    }

    public String text() {
        try {
            csv.flush();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
