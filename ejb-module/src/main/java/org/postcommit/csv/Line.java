package org.postcommit.csv;

import java.util.Map;

/**
 * A line below the header.
 *
 * @param number where it starts in the file, counted from 1
 * @param cells by column
 * @param fault why it could not be read, {@code null} when it could
 */
public record Line(long number, Map<String, String> cells, String fault) {

    /** The cell, or what is kept where the list has no such column. */
    public String cell(String column, String kept) {
        return cells.getOrDefault(column, kept);
    }
}
