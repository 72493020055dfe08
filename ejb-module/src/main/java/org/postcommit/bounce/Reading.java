package org.postcommit.bounce;

import java.util.List;
import org.postcommit.api.bounce.BounceKind;

/**
 * What a mail turned out to be.
 *
 * @param kind AUTO_REPLY, UNKNOWN or UNPARSABLE when there are no notices
 * @param why the kind was taken, for people; {@code null} when the notices tell
 * @param sender from the header; may be {@code null}
 * @param subject may be {@code null}
 */
record Reading(BounceKind kind, String why, List<Notice> notices, Clues clues, String sender, String subject) {

    static Reading unparsable(String why) {
        return new Reading(BounceKind.UNPARSABLE, why, List.of(), Clues.NONE, null, null);
    }
}
