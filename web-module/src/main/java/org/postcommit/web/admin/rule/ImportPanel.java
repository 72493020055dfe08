package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.RuleImport;
import org.postcommit.web.admin.Say;

/** Reads rules from a file or from what was pasted: says what it would do before it does it. */
public class ImportPanel implements Serializable {

    private static final long serialVersionUID = 1;

    private String json;
    private RuleImport report;
    private List<FieldError> errors = List.of();

    void check(RuleAdmin admin) {
        report = null;
        errors = List.of();
        try {
            report = admin.importJson(json == null ? "" : json, true);
            errors = report.refused();
        } catch (InvalidRequestException e) {
            errors = e.errors();
        }
    }

    /** What is imported is what the report is about, even if the text was changed since. */
    void run(RuleAdmin admin) {
        check(admin);
        if (isPossible()) {
            RuleImport done = admin.importJson(json, false);
            Say.done("Imported: " + done.added().size() + " new, "
                    + done.changed().size() + " changed, " + done.unchanged().size() + " as they were.");
            reset();
            Say.toScript("imported", true);
        }
    }

    public void reset() {
        json = null;
        report = null;
        errors = List.of();
    }

    public boolean isPossible() {
        return report != null
                && errors.isEmpty()
                && Stream.of(report.added(), report.changed()).anyMatch(keys -> !keys.isEmpty());
    }

    /** {@code null} while there are none. */
    public String joined(List<String> keys) {
        return keys.isEmpty() ? null : String.join(", ", keys);
    }

    /** {@code null} until it was checked. */
    public RuleImport getReport() {
        return report;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public String getJson() {
        return json;
    }

    public void setJson(String json) {
        this.json = json;
    }
}
