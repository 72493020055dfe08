package org.postcommit.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** Writes a list as {@link CsvReading} reads it; a time is ISO 8601, what is missing an empty cell. */
public class CsvWriting {

    private final Writer text;
    private final CsvWriter csv;

    public CsvWriting(Columns columns) {
        this(columns.all(), new StringWriter());
    }

    /** To somewhere else, since it is too long to be held. */
    public CsvWriting(List<String> columns, Writer text) {
        this.text = text;
        this.csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
    }

    public void add(Object... cells) {
        csv.writeRecord(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : Formula.quoted(cell.toString()))
                .toList());
    }

    public void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        flush();
        return text.toString();
    }
}
