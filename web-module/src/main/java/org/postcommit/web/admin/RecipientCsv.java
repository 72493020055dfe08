package org.postcommit.web.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Stream;
import org.postcommit.api.admin.RecipientRow;

/** Recipients as CSV (RFC 4180), with the names that JSON uses; times are ISO 8601 in UTC. */
class RecipientCsv implements AutoCloseable {

    private final CsvWriter csv;

    RecipientCsv(Writer writer) {
        csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                "id",
                "createdAt",
                "subject",
                "address",
                "name",
                "type",
                "status",
                "reason",
                "successCount",
                "failCount",
                "sentAt",
                "nextAttemptAt",
                "messageId",
                "notificationId");
    }

    void add(RecipientRow row) {
        csv.writeRecord(Stream.of(
                        row.id(),
                        row.createdAt(),
                        row.subject(),
                        row.address(),
                        row.name(),
                        row.type(),
                        row.status(),
                        row.reason(),
                        row.successCount(),
                        row.failCount(),
                        row.sentAt(),
                        row.nextAttemptAt(),
                        row.messageId(),
                        row.notificationId())
                .map(cell -> harmless(Objects.toString(cell, "")))
                .toList());
    }

    /** A spreadsheet takes some cells for formulas; a quote in front makes it take them for text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
