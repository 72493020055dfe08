package org.postcommit.web.admin.rule;

import java.io.Serializable;

/** One line of a rule's recipients while somebody types. */
public class RecipientEdit implements Serializable {

    private static final long serialVersionUID = 1;

    /** Where in the head of the mail. */
    public enum Place {
        TO("To"),
        CC("Cc"),
        BCC("Bcc");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    private Place place;
    private RecipientKind kind;
    private String value;

    RecipientEdit(Place place, RecipientKind kind) {
        this.place = place;
        this.kind = kind;
    }

    RecipientEdit(Place place, String recipient) {
        this(place, RecipientKind.of(recipient));
        this.value = kind.nameIn(recipient);
    }

    /** As a rule writes it. */
    String written() {
        return kind.write(kind.isValued() && value != null ? value.strip() : "");
    }

    /** Nothing was typed yet. */
    boolean isBlank() {
        return kind.isValued() && (value == null || value.isBlank());
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public RecipientKind getKind() {
        return kind;
    }

    public void setKind(RecipientKind kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
