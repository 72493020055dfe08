package org.postcommit.config;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who set what, when: written once, never changed. */
@Entity
@Table(name = "setting_change")
public class SettingChange {

    @Id
    private UUID id;

    private Instant at;
    private String who;
    private String name;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    protected SettingChange() {}

    SettingChange(Instant at, String who, RuntimeSetting setting, String oldValue, String newValue) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.who = who;
        this.name = setting.key();
        this.oldValue = oldValue;
        this.newValue = newValue;
    }

    Instant at() {
        return at;
    }

    String who() {
        return who;
    }

    String name() {
        return name;
    }
}
