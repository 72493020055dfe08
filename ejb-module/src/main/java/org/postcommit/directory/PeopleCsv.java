package org.postcommit.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postcommit.api.FieldError;
import org.postcommit.api.directory.InvalidPersonException;

/** Reads a list of people (RFC 4180). A line that nothing can be made of says why; the others are read all the same. */
class PeopleCsv {

    static final List<String> COLUMNS = List.of("id", "name", "addresses", "language", "zone", "groups");
    static final String SEPARATOR = ";";
    static final int MAX_LINES = 100_000;

    private static final List<String> NEEDED = List.of("id", "addresses");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String NO_CHARACTER = "\uFFFD";

    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long nextNumber = 1;

    private PeopleCsv(String csv) {
        records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .ofCsvRecord(csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv)
                .iterator();
        columns = columns();
    }

    /**
     * @throws InvalidPersonException when the header is wrong or there are too many lines
     */
    static List<CsvLine> read(String csv) {
        return new PeopleCsv(csv).lines();
    }

    private List<String> columns() {
        CsvRecord header;
        try {
            header = next();
        } catch (CsvParseException e) {
            throw wrong("has a header that cannot be read: " + e.getMessage());
        }
        if (header == null) {
            throw wrong("is empty; begin with the line " + String.join(",", COLUMNS));
        }
        List<String> names = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                errors.add(error("has an unknown column '" + shortened(name) + "'; the columns are "
                        + String.join(",", COLUMNS) + ", separated by commas"));
            } else if (!seen.add(name)) {
                errors.add(error("has the column " + name + " twice; leave one of them out"));
            }
        }
        NEEDED.stream()
                .filter(name -> errors.isEmpty() && !seen.contains(name))
                .forEach(name -> errors.add(error("has no column " + name + "; add it to the first line")));
        if (!errors.isEmpty()) {
            throw new InvalidPersonException(errors);
        }
        return names;
    }

    private List<CsvLine> lines() {
        List<CsvLine> lines = new ArrayList<>();
        try {
            for (CsvRecord line = next(); line != null; line = next()) {
                if (lines.size() == MAX_LINES) {
                    throw wrong("has more than " + MAX_LINES + " lines; import them in parts");
                }
                lines.add(line(line));
            }
        } catch (CsvParseException e) {
            lines.add(CsvLine.unreadable(
                    nextNumber,
                    "has a quote that is not closed, or text after a closing quote; from here on nothing was read"));
        }
        return lines;
    }

    private CsvLine line(CsvRecord line) {
        long number = line.getStartingLineNumber();
        if (line.getFieldCount() != columns.size()) {
            return CsvLine.unreadable(
                    number,
                    "has another number of cells (" + line.getFieldCount() + ") than the header (" + columns.size()
                            + "); put a cell that holds a comma between quotes");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), Formula.undone(line.getField(i)));
        }
        return cells.values().stream().anyMatch(cell -> cell.contains(NO_CHARACTER))
                ? CsvLine.unreadable(number, "is not UTF-8; save the file as UTF-8 and import it again")
                : new CsvLine(number, cells, null);
    }

    /** {@code null} at the end. Empty lines are passed over. */
    private CsvRecord next() {
        while (records.hasNext()) {
            CsvRecord line = records.next();
            nextNumber = line.getStartingLineNumber() + height(line);
            if (line.getFieldCount() > 1 || !line.getField(0).isBlank()) {
                return line;
            }
        }
        return null;
    }

    /** How many lines of the file it takes. */
    private static long height(CsvRecord line) {
        return 1
                + line.getFields().stream()
                        .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                        .mapToLong(cell -> cell.split("\\R", -1).length - 1)
                        .sum();
    }

    private static InvalidPersonException wrong(String message) {
        return new InvalidPersonException(List.of(error(message)));
    }

    private static FieldError error(String message) {
        return new FieldError("csv", message);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
