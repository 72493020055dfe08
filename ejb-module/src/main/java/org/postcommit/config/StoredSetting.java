package org.postcommit.config;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A run-time setting that somebody set. */
@Entity
@Table(name = "setting")
public class StoredSetting {

    @Id
    private String name;

    @Column(name = "current_value")
    private String value;

    protected StoredSetting() {}

    void become(String newValue) {
        value = newValue;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }
}
