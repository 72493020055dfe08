package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateRow;

/** A template that a rule can have. */
public record TemplateChoice(String key, String label) implements Serializable {

    private static final int MOST = 500;

    /**
     * @param present the one a rule has, which is offered even if there is no such template; may be {@code null}
     */
    static List<TemplateChoice> all(TemplateAdmin admin, String present) {
        List<TemplateChoice> choices = new ArrayList<>(admin.find(null, 0, MOST).items().stream()
                .filter(row -> row.kind() == TemplateKind.MAIL)
                .map(row -> new TemplateChoice(row.key(), label(row)))
                .toList());
        if (present != null && choices.stream().noneMatch(choice -> choice.key().equals(present))) {
            choices.add(0, new TemplateChoice(present, present + " (missing)"));
        }
        return choices;
    }

    private static String label(TemplateRow row) {
        String described = row.description() == null ? row.key() : row.key() + " – " + row.description();
        return row.published() == null ? described + " (not published)" : described;
    }
}
