package org.postcommit.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.admin.Selection;
import org.postcommit.message.Ids;

/** What an operator did to which recipients, and when. */
@Entity
public class Operation {

    private static final int MAX_SELECTION = 4_000;

    @Id
    private UUID id;

    private Instant at;
    private String who;
    private String action;
    private String selection;
    private long selected;

    protected Operation() {}

    Operation(Instant at, String who, String action, Selection selection, long selected) {
        String text = selection.ids() == null
                ? selection.filter().toString()
                : selection.ids().toString();
        this.id = Ids.next();
        this.at = at;
        this.who = who;
        this.action = action;
        this.selection = text.length() > MAX_SELECTION ? text.substring(0, MAX_SELECTION) : text;
        this.selected = selected;
    }
}
