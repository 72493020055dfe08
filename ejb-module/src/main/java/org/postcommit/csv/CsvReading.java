package org.postcommit.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;

/** Reads a list. What is wrong with the list as a whole is told beside the lines. */
public class CsvReading {

    /** What errors call the list. */
    static final String FIELD = "csv";

    private static final int MAX_LINES = 100_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NO_CHARACTER = "\uFFFD";

    private final Columns columns;
    private final Iterator<CsvRecord> records;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private long next = 1;

    public CsvReading(String csv, Columns columns) {
        this.columns = columns;
        this.records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .ofCsvRecord(csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv)
                .iterator();
        read();
    }

    /** Why nothing was read from the list; empty when something was. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The lines below the header without empty ones. */
    public List<Line> lines() {
        return errors.isEmpty() ? lines : List.of();
    }

    private void read() {
        List<String> names = null;
        try {
            CsvRecord header = record();
            if (header == null) {
                error("is empty; begin with the line " + columns);
                return;
            }
            names = columns.read(header.getFields(), errors);
            for (CsvRecord record = record(); record != null && errors.isEmpty(); record = record()) {
                if (lines.size() == MAX_LINES) {
                    error("has more than " + MAX_LINES + " lines; import them in parts");
                }
                lines.add(line(record, names));
            }
        } catch (CsvParseException e) {
            if (names == null) {
                error("has a first line that cannot be read: " + e.getMessage());
            } else {
                lines.add(
                        unreadable(
                                next,
                                "has a quote that is not closed, or text after a closing quote; from here on nothing was read"));
            }
        }
    }

    private static Line line(CsvRecord record, List<String> names) {
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

    private void error(String message) {
        errors.add(new FieldError(FIELD, message));
    }
}
