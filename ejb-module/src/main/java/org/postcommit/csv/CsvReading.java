package org.postcommit.csv;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;

/** Reads a list as a whole. What is wrong with the list is told beside the lines. */
public class CsvReading {

    private static final int MAX_LINES = 100_000;

    private final List<FieldError> errors;
    private final List<Line> lines = new ArrayList<>();

    public CsvReading(String csv, Columns columns) {
        var reader = new CsvLines(new StringReader(csv), columns);
        errors = reader.errors();
        while (reader.hasNext() && errors.isEmpty()) {
            if (lines.size() == MAX_LINES) {
                errors.add(
                        new FieldError(CsvLines.FIELD, "has more than " + MAX_LINES + " lines; import them in parts"));
            }
            lines.add(reader.next());
        }
    }

    /** Why nothing was read from the list; empty when something was. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The lines below the header without empty ones. */
    public List<Line> lines() {
        return errors.isEmpty() ? lines : List.of();
    }
}
