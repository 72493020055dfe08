package org.postcommit.template;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A template's name, and which of its versions counts. */
@Entity
class Template {

    @Id
    private String name;

    private Integer published;

    protected Template() {}

    Template(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** {@code null} before the first one. */
    Integer published() {
        return published;
    }

    void publish(TemplateVersion version) {
        published = version.number();
    }
}
