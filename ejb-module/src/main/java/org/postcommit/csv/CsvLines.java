package org.postcommit.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.postcommit.api.FieldError;

/** Reads a list line by line, however long it is; the lines below the header, without empty ones. */
public class CsvLines implements Iterator<Line> {

    /** What errors call the list. */
    static final String FIELD = "csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NO_CHARACTER = "\uFFFD";

    private final Iterator<CsvRecord> records;
    private final List<FieldError> errors = new ArrayList<>();
    private List<String> names = List.of();
    private Line ahead;
    private long next = 1;

    /** Reads the header. */
    public CsvLines(Reader csv, Columns columns) {
        records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .ofCsvRecord(withoutMark(csv))
                .iterator();
        header(columns);
        if (errors.isEmpty()) {
            ahead = read();
        }
    }

    /** Why nothing can be read from the list; empty when something can. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The columns as they are called. */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Line next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        Line line = ahead;
        ahead = read();
        return line;
    }

    private void header(Columns columns) {
        try {
            CsvRecord header = record();
            if (header == null) {
                errors.add(new FieldError(FIELD, "is empty; begin with the line " + columns));
            } else {
                names = columns.read(header.getFields(), errors);
            }
        } catch (CsvParseException e) {
            errors.add(new FieldError(FIELD, "has a first line that cannot be read: " + e.getMessage()));
        }
    }

    /** {@code null} at the end. */
    private Line read() {
        if (next < 0) {
            return null;
        }
        try {
            CsvRecord record = record();
            return record == null ? null : line(record);
        } catch (CsvParseException e) {
            Line last = unreadable(
                    next,
                    "has a quote that is not closed, or text after a closing quote; from here on nothing was read");
            next = -1;
            return last;
        }
    }

    private Line line(CsvRecord record) {
        long number = record.getStartingLineNumber();
        if (record.getFieldCount() != names.size()) {
            return unreadable(
                    number,
                    "has another number of cells (" + record.getFieldCount() + ") than the header (" + names.size()
                            + "); put a cell that holds a comma between quotes");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String cell = Formula.unquoted(record.getField(i));
            if (cell.contains(NO_CHARACTER)) {
                return unreadable(number, "is not UTF-8; save the file as UTF-8 and import it again");
            }
            cells.put(names.get(i), cell);
        }
        return new Line(number, cells, null);
    }

    private static Line unreadable(long number, String fault) {
        return new Line(number, Map.of(), fault);
    }

    /** The next one that is not empty, {@code null} at the end. */
    private CsvRecord record() {
        while (records.hasNext()) {
            CsvRecord record = records.next();
            next = record.getStartingLineNumber() + height(record);
            if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                return record;
            }
        }
        return null;
    }

    /** How many lines of the file it takes: cells may have several. */
    private static long height(CsvRecord record) {
        return 1
                + record.getFields().stream()
                        .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                        .mapToLong(cell -> cell.split("\\R", -1).length - 1L)
                        .sum();
    }

    private static Reader withoutMark(Reader csv) {
        try {
            var reader = new PushbackReader(csv);
            int first = reader.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                reader.unread(first);
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
