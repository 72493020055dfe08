package org.postcommit.web.admin.rule;

import java.util.Arrays;

/** What names somebody who gets a mail. */
public enum RecipientKind {
    FIELD("Field of the event", "field:", "name of a field, such as submitter", "event-fields"),
    ADDRESS("Address", "", "ada@example.org or Ada <ada@example.org>", null),
    PERSON("Person", "user:", "id in the directory, such as ada", "people"),
    GROUP("Group", "group:", "name of a group, such as support", "groups"),
    ACTOR("Who did it", "actor", "", null),
    SUBSCRIBERS("Subscribers", "subscribers", "", null);

    private final String label;
    private final String mark;
    private final String hint;
    private final String suggestions;

    RecipientKind(String label, String mark, String hint, String suggestions) {
        this.label = label;
        this.mark = mark;
        this.hint = hint;
        this.suggestions = suggestions;
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

    /** Id of the list on the page that holds some; {@code null} when there is none. */
    public String getSuggestions() {
        return suggestions;
    }

    /** What is to be typed. */
    public String getHint() {
        return hint;
    }
}
