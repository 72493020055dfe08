package org.postcommit.web.admin.rule;

import java.util.Arrays;

/** What names somebody who gets a mail. */
public enum RecipientKind {
    FIELD("Field of the event", "field:", "name of a field, such as submitter"),
    ADDRESS("Address", "", "ada@example.org or Ada <ada@example.org>"),
    PERSON("Person", "user:", "id in the directory, such as ada"),
    GROUP("Group", "group:", "name of a group, such as support"),
    ACTOR("Who did it", "actor", ""),
    SUBSCRIBERS("Subscribers", "subscribers", "");

    private final String label;
    private final String mark;
    private final String hint;

    RecipientKind(String label, String mark, String hint) {
        this.label = label;
        this.mark = mark;
        this.hint = hint;
    }

    /** Of a recipient as a rule writes it. */
    static RecipientKind of(String recipient) {
        return Arrays.stream(values())
                .filter(kind -> kind != ADDRESS && kind.isMarkOf(recipient))
                .findFirst()
                .orElse(ADDRESS);
    }

    private boolean isMarkOf(String recipient) {
        return isValued() ? recipient.startsWith(mark) : recipient.equals(mark);
    }

    /** Whether a value belongs to it. */
    public boolean isValued() {
        return !hint.isEmpty();
    }

    String write(String value) {
        return mark + value;
    }

    String nameIn(String recipient) {
        return recipient.substring(mark.length());
    }

    public String getLabel() {
        return label;
    }

    /** What is to be typed. */
    public String getHint() {
        return hint;
    }
}
