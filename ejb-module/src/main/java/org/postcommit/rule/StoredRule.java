package org.postcommit.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleRow;

/** A rule's row; the rule itself is in its content. */
@Entity
@Table(name = "rule")
class StoredRule {

    @Id
    private String name;

    private String event;
    private String position;
    private String title;
    private String template;
    private String content;
    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected StoredRule() {}

    StoredRule(String name) {
        this.name = name;
    }

    void become(Rule rule, String who, Instant at) {
        event = rule.event();
        position = rule.order();
        title = rule.name();
        template = rule.template();
        content = RuleJson.write(rule).toString();
        version++;
        changedAt = at;
        changedBy = who;
    }

    Rule rule() {
        return RuleJson.read(JsonData.object(content), new ArrayList<>());
    }

    RuleRow row(long subscribers, long fired, long failed) {
        return new RuleRow(rule(), version, changedAt, changedBy, subscribers, fired, failed);
    }
}
