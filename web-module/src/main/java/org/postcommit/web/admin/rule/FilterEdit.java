package org.postcommit.web.admin.rule;

import java.io.Serializable;

/** One line of a rule's filter while somebody types: a field, and what it has to be. */
public class FilterEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private String field;
    private String values;

    FilterEdit(String field, String values) {
        this.field = field;
        this.values = values;
    }

    boolean isBlank() {
        return field == null || field.isBlank();
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    /** With commas between them. */
    public String getValues() {
        return values;
    }

    public void setValues(String values) {
        this.values = values;
    }
}
