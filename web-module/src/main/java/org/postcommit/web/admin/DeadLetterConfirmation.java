package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.Locale;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.DeadLetterAdmin;
import org.postcommit.api.admin.DeadLetterSelection;

/** A replay or a discarding that waits for a yes. */
public class DeadLetterConfirmation implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean replays;
    private final DeadLetterSelection selection;
    private final long chosen;
    private final long count;

    /**
     * @param replays else it discards
     * @param chosen how many dead letters were chosen
     * @param count how many of them are open
     */
    DeadLetterConfirmation(boolean replays, DeadLetterSelection selection, long chosen, long count) {
        this.replays = replays;
        this.selection = selection;
        this.chosen = chosen;
        this.count = count;
    }

    /** Does it, and says what was done, or why not. */
    String perform(DeadLetterAdmin admin) {
        try {
            return replays
                    ? letters(admin.replay(selection)) + " replayed: the recipients are queued again."
                    : letters(admin.discard(selection)) + " discarded.";
        } catch (ConflictException | NotFoundException e) {
            return e.getMessage();
        }
    }

    public String getTitle() {
        return (replays ? "Replay " : "Discard ") + letters(count) + "?";
    }

    public String getExplanation() {
        return replays
                ? "Their recipients that are Error or Failed become Not sent with a fail count of 0 and are queued again."
                        + " Letters without such recipients stay as they are."
                : "They are marked as seen; their recipients stay as they are. Nothing is deleted.";
    }

    /** Why the count differs from what was chosen; empty when it does not. */
    public String getLeftOut() {
        return chosen <= count
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        "%,d of the %,d chosen left out: replayed or discarded already.",
                        chosen - count,
                        chosen);
    }

    public String getVerb() {
        return replays ? "Replay" : "Discard";
    }

    /** Nothing here asks about suppressed addresses. */
    public boolean isSuppressedLeftOut() {
        return false;
    }

    public boolean isPossible() {
        return count > 0;
    }

    public boolean isDestructive() {
        return !replays;
    }

    private static String letters(long count) {
        return String.format(Locale.ENGLISH, count == 1 ? "%,d dead letter" : "%,d dead letters", count);
    }
}
