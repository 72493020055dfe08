package org.postcommit.web.admin;

import java.io.Serializable;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.Selection;

/**
 * An action somebody asked for and has yet to confirm.
 *
 * @param count how many recipients it would touch
 */
public record Operation(Action action, Selection selection, long count) implements Serializable {

    static Operation of(Action action, Selection selection, RecipientAdmin recipients) {
        return new Operation(action, selection, recipients.count(selection, action));
    }

    /** Returns how many recipients were touched. */
    long run(RecipientAdmin recipients, boolean evenIfSuppressed) {
        return switch (action) {
            case SEND_NOW -> recipients.sendNow(selection, evenIfSuppressed);
            case RESET -> recipients.resetAttempts(selection);
            case CANCEL -> recipients.cancel(selection);
        };
    }

    public boolean sends() {
        return action == Action.SEND_NOW;
    }

    public boolean cancels() {
        return action == Action.CANCEL;
    }

    public String title() {
        return switch (action) {
            case SEND_NOW -> "Send now";
            case RESET -> "Reset attempts";
            case CANCEL -> "Cancel delivery";
        };
    }

    public String question() {
        return switch (action) {
            case SEND_NOW -> "Send to " + mails() + " now?";
            case RESET -> "Reset the attempts of " + mails() + "?";
            case CANCEL -> "Cancel delivery to " + mails() + "?";
        };
    }

    public String explanation() {
        return switch (action) {
            case SEND_NOW -> "One immediate attempt each, whatever the status; counters are kept. "
                    + "Recipients that already got the mail get it again.";
            case RESET -> "Error and Failed become Not sent with no failed attempts, and are queued again.";
            case CANCEL -> "Not sent and Failed become Cancelled. What is being sent this moment is left out.";
        };
    }

    String done(long touched) {
        String whom = Wording.recipients(touched);
        return switch (action) {
            case SEND_NOW -> "Sending to " + whom + ".";
            case RESET -> "Reset " + whom + ".";
            case CANCEL -> "Cancelled " + whom + ".";
        };
    }

    private String mails() {
        return Wording.recipients(count);
    }
}
