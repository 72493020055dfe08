package org.postcommit.upkeep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.admin.MaintenanceRun;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/** One run of a command in the history. */
@Entity
@Table(name = "maintenance_run")
class StoredRun {

    private static final int MOST_FAILURE = 500;

    @Id
    private UUID id;

    private String command;

    @Column(name = "dry_run")
    private boolean dryRun;

    private String parameters;
    private String who;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String counts;
    private String failure;

    protected StoredRun() {}

    StoredRun(String command, boolean dryRun, String parameters, String who, Instant at) {
        this.id = Ids.next();
        this.command = command;
        this.dryRun = dryRun;
        this.parameters = parameters;
        this.who = who;
        this.startedAt = at;
    }

    void done(String text, Instant at) {
        counts = text;
        endedAt = at;
    }

    void failed(String why, Instant at) {
        failure = Texts.fit(why, MOST_FAILURE);
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    MaintenanceRun row() {
        return new MaintenanceRun(command, dryRun, parameters, who, startedAt, endedAt, counts, failure);
    }
}
