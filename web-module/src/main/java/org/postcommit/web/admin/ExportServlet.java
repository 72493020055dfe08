package org.postcommit.web.admin;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientRow;

/** Everything the list's filters match, as CSV (RFC 4180), row by row. */
@WebServlet("/admin/recipients.csv")
public class ExportServlet extends HttpServlet {

    @EJB
    private transient RecipientAdmin recipients;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListQuery query = ListQuery.of(request.getParameterMap());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"recipients.csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(
                    "id", "created", "subject", "address", "sent", "failed", "status", "reason", "sentAt", "type",
                    "messageId");
            recipients.forEach(query.filter(), row -> csv.writeRecord(cells(row)));
        }
    }

    static String[] cells(RecipientRow row) {
        return Stream.of(
                        row.id(),
                        row.createdAt(),
                        row.subject(),
                        row.address(),
                        row.successCount(),
                        row.failCount(),
                        row.status(),
                        row.reason(),
                        row.sentAt(),
                        row.type(),
                        row.messageId())
                .map(value -> harmless(Objects.toString(value, "")))
                .toArray(String[]::new);
    }

    /** A spreadsheet would calculate what begins like a formula; the quote makes it text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
