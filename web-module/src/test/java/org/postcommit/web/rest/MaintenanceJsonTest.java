package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.AuditFinding;
import org.postcommit.api.admin.MaintenanceResult;
import org.postcommit.api.admin.MaintenanceRow;

class MaintenanceJsonTest {

    @Test
    void a_result_tells_its_counts() {
        var json = MaintenanceJson.of(new MaintenanceResult("purge-bodies", true, Map.of("bodies", 3L), List.of()));

        assertThat(json).hasToString("{\"command\":\"purge-bodies\",\"dryRun\":true,\"counts\":{\"bodies\":3}}");
    }

    @Test
    void an_audit_tells_what_it_found() {
        UUID id = UUID.randomUUID();
        var json = MaintenanceJson.of(new MaintenanceResult(
                "audit", true, Map.of("discrepancies", 1L), List.of(new AuditFinding(id, "status is SENT"))));

        assertThat(json.getJsonArray("findings").getJsonObject(0).getString("recipientId"))
                .isEqualTo(id.toString());
    }

    @Test
    void a_command_that_never_ran_has_no_last_run() {
        var json = MaintenanceJson.list(List.of(new MaintenanceRow("audit", "Counts.", List.of(), null)));

        assertThat(json.getJsonArray("items").getJsonObject(0).get("lastRun")).isEqualTo(JsonValue.NULL);
    }
}
