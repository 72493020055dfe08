package org.postcommit.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.admin.Selection;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/** What an operator did to what, and when. */
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
        this(
                at,
                who,
                action,
                selection.ids() == null
                        ? selection.filter().toString()
                        : selection.ids().toString(),
                selected);
    }

    /**
     * @param selection what it was done to, in words
     */
    Operation(Instant at, String who, String action, String selection, long selected) {
        this.id = Ids.next();
        this.at = at;
        this.who = who;
        this.action = action;
        this.selection = Texts.fit(selection, MAX_SELECTION);
        this.selected = selected;
    }
}
