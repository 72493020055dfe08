package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.postcommit.api.contact.ContactImport;

/** Imports of contacts as JSON. */
final class ContactImportAnswers {

    private ContactImportAnswers() {}

    static JsonObjectBuilder row(ContactImport row) {
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("fileName", row.fileName())
                .add("dryRun", row.dryRun())
                .add("state", row.state().name())
                .add("who", row.who())
                .add("startedAt", Answers.text(row.startedAt()))
                .add("endedAt", Answers.text(row.endedAt()))
                .add("bytes", row.bytes())
                .add("bytesRead", row.bytesRead())
                .add("added", row.added())
                .add("changed", row.changed())
                .add("unchanged", row.unchanged())
                .add("refusedCount", row.refusedCount())
                .add("failure", Answers.text(row.failure()));
    }

    static JsonObjectBuilder detail(ContactImport row) {
        return row(row).add("refused", Answers.list(row.refused(), ImportAnswers::refused));
    }
}
