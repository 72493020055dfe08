package org.postcommit.bounce;

import java.util.UUID;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.Confidence;

/**
 * What a mail says, and which recipient it is taken to be about.
 *
 * @param notice {@code null} when the mail says nothing about anybody
 * @param recipientId {@code null} when nobody was found
 * @param why the kind or the confidence, for people; {@code null} when the notice tells
 */
record Judged(BounceKind kind, Notice notice, Confidence confidence, UUID recipientId, String why) {

    /** Whether the recipient becomes BOUNCED, if it is SENT. */
    boolean bounces() {
        return confidence.hasEffect() && (kind == BounceKind.HARD || kind == BounceKind.COMPLAINT);
    }
}
