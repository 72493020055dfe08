package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.rule.RuleImport;
import org.postcommit.api.template.ImportReport;

/** What an import did or would do, as JSON. Whoever only asked is told what would be refused; a refused import fails. */
final class ImportAnswers {

    private ImportAnswers() {}

    /**
     * @throws BadRequest when nothing was imported because something was refused
     */
    static JsonObject of(ImportReport report, boolean dryRun) {
        return of(dryRun, report.added(), report.changed(), report.unchanged(), report.refused());
    }

    /**
     * @throws BadRequest when nothing was imported because something was refused
     */
    static JsonObject of(RuleImport report, boolean dryRun) {
        return of(dryRun, report.added(), report.changed(), report.unchanged(), report.refused());
    }

    /** Of a list whose good lines were taken in. */
    static JsonObject of(CsvImportReport report) {
        return Json.createObjectBuilder()
                .add("dryRun", report.dryRun())
                .add("added", report.added())
                .add("changed", report.changed())
                .add("unchanged", report.unchanged())
                .add("refused", Answers.list(report.refused(), ImportAnswers::refused))
                .build();
    }

    static JsonObjectBuilder refused(CsvImportReport.RefusedLine line) {
        return Json.createObjectBuilder().add("line", line.line()).add("reason", line.reason());
    }

    private static JsonObject of(
            boolean dryRun,
            List<String> added,
            List<String> changed,
            List<String> unchanged,
            List<FieldError> refused) {
        if (!dryRun && !refused.isEmpty()) {
            throw new BadRequest(refused);
        }
        return Json.createObjectBuilder()
                .add("added", Json.createArrayBuilder(added))
                .add("changed", Json.createArrayBuilder(changed))
                .add("unchanged", Json.createArrayBuilder(unchanged))
                .add("refused", Answers.list(refused, Answers::error))
                .build();
    }
}
