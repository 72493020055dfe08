package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.rule.Rule;
import org.postcommit.web.admin.rule.RecipientEdit.Place;

/** Who gets a rule's mail, while somebody types: To, Cc and Bcc in one list. */
public class RecipientsEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<RecipientEdit> rows = new ArrayList<>();
    private boolean excludeActor;

    /** Starts with a line to be filled in; who did it knows. */
    RecipientsEdit() {
        add();
        excludeActor = true;
    }

    RecipientsEdit(Rule rule) {
        rule.to().forEach(recipient -> rows.add(new RecipientEdit(Place.TO, recipient)));
        rule.cc().forEach(recipient -> rows.add(new RecipientEdit(Place.CC, recipient)));
        rule.bcc().forEach(recipient -> rows.add(new RecipientEdit(Place.BCC, recipient)));
        excludeActor = rule.excludeActor();
    }

    public void add() {
        rows.add(new RecipientEdit(Place.TO, RecipientKind.FIELD));
    }

    public void remove(RecipientEdit row) {
        rows.remove(row);
    }

    List<String> at(Place place) {
        return filled(place).stream().map(RecipientEdit::written).toList();
    }

    /** The path that complaints about a line have, such as {@code cc[1]}; {@code null} while nothing is in it. */
    public String path(RecipientEdit row) {
        int index = filled(row.getPlace()).indexOf(row);
        return index < 0 ? null : row.getPlace().name().toLowerCase(Locale.ROOT) + '[' + index + ']';
    }

    private List<RecipientEdit> filled(Place place) {
        return rows.stream()
                .filter(row -> row.getPlace() == place && !row.isBlank())
                .toList();
    }

    public List<Place> getPlaces() {
        return List.of(Place.values());
    }

    public List<RecipientKind> getKinds() {
        return List.of(RecipientKind.values());
    }

    public List<RecipientEdit> getRows() {
        return rows;
    }

    public boolean isExcludeActor() {
        return excludeActor;
    }

    public void setExcludeActor(boolean excludeActor) {
        this.excludeActor = excludeActor;
    }
}
