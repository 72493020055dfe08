package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.postcommit.api.admin.AuditFinding;
import org.postcommit.api.admin.MaintenanceResult;
import org.postcommit.api.admin.MaintenanceRow;
import org.postcommit.api.admin.MaintenanceRun;

/** Maintenance commands and what they did, as JSON. */
class MaintenanceJson {

    private MaintenanceJson() {}

    static JsonObject list(List<MaintenanceRow> rows) {
        return Answers.all(rows, MaintenanceJson::row);
    }

    /** Findings only where a command looks for something. */
    static JsonObject of(MaintenanceResult result) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        result.counts().forEach(counts::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("command", result.command())
                .add("dryRun", result.dryRun())
                .add("counts", counts);
        if (result.counts().containsKey("discrepancies")) {
            json.add("findings", Answers.list(result.findings(), MaintenanceJson::finding));
        }
        return json.build();
    }

    private static JsonObjectBuilder finding(AuditFinding finding) {
        return Json.createObjectBuilder()
                .add("recipientId", Answers.text(finding.recipientId()))
                .add("what", finding.what());
    }

    private static JsonObjectBuilder row(MaintenanceRow row) {
        return Json.createObjectBuilder()
                .add("name", row.name())
                .add("description", row.description())
                .add("parameters", Json.createArrayBuilder(row.parameters()))
                .add("lastRun", row.last() == null ? JsonValue.NULL : run(row.last()));
    }

    static JsonObject run(MaintenanceRun run) {
        return Json.createObjectBuilder()
                .add("dryRun", run.dryRun())
                .add("parameters", run.parameters())
                .add("who", run.who())
                .add("startedAt", Answers.text(run.startedAt()))
                .add("endedAt", Answers.text(run.endedAt()))
                .add("counts", Answers.text(run.counts()))
                .add("failure", Answers.text(run.failure()))
                .build();
    }
}
