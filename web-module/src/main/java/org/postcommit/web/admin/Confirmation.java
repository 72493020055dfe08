package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.Locale;
import org.postcommit.api.ConflictException;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.Selection;

/** An action that waits for a yes: what it is, and how many recipients it would touch. */
public class Confirmation implements Serializable {

    private static final long serialVersionUID = 1;

    private final Action action;
    private final Selection selection;
    private final long chosen;
    private final long count;
    private boolean evenIfSuppressed;

    /**
     * @param chosen how many recipients were chosen
     * @param count how many of them the action applies to
     */
    Confirmation(Action action, Selection selection, long chosen, long count) {
        this.action = action;
        this.selection = selection;
        this.chosen = chosen;
        this.count = count;
    }

    /** Does it, and says what was done, or why not. */
    String perform(RecipientAdmin admin) {
        try {
            return performed(admin);
        } catch (ConflictException e) {
            return e.getMessage();
        }
    }

    private String performed(RecipientAdmin admin) {
        return switch (action) {
            case SEND_NOW -> Words.recipients(admin.sendNow(selection, evenIfSuppressed)) + " will be sent to now.";
            case RESET -> Words.recipients(admin.resetAttempts(selection)) + " reset and queued again.";
            case CANCEL -> Words.recipients(admin.cancel(selection)) + " cancelled.";
        };
    }

    public String getTitle() {
        return switch (action) {
            case SEND_NOW -> "Send now to " + Words.recipients(count) + "?";
            case RESET -> "Reset the attempts of " + Words.recipients(count) + "?";
            case CANCEL -> "Cancel " + Words.recipients(count) + "?";
        };
    }

    public String getExplanation() {
        return switch (action) {
            case SEND_NOW ->
                "One immediate attempt each, whatever the status or count."
                        + " Who was sent the mail before gets it once more, with the same Message-ID.";
            case RESET -> "They become Not sent with a fail count of 0 and are queued again.";
            case CANCEL -> "They will not be sent. This cannot be undone, but Send now still works.";
        };
    }

    /** Why the count differs from what was chosen; empty when it does not. */
    public String getLeftOut() {
        if (chosen <= count) {
            return "";
        }
        String who = String.format(Locale.ENGLISH, "%,d of the %,d chosen left out: ", chosen - count, chosen);
        return switch (action) {
            case SEND_NOW -> who + "suppressed.";
            case RESET -> who + "only Error and Failed can be reset.";
            case CANCEL -> who + "only Not sent and Failed can be cancelled.";
        };
    }

    public String getVerb() {
        return switch (action) {
            case SEND_NOW -> "Send now";
            case RESET -> "Reset attempts";
            case CANCEL -> "Cancel recipients";
        };
    }

    /** Whether suppressed addresses could be written to as well. */
    public boolean isSuppressedLeftOut() {
        return action == Action.SEND_NOW && chosen > count;
    }

    public boolean isPossible() {
        return count > 0;
    }

    public boolean isDestructive() {
        return action == Action.CANCEL;
    }

    public long getCount() {
        return count;
    }

    public boolean isEvenIfSuppressed() {
        return evenIfSuppressed;
    }

    public void setEvenIfSuppressed(boolean evenIfSuppressed) {
        this.evenIfSuppressed = evenIfSuppressed;
    }
}
