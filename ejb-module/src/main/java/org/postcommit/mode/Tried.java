package org.postcommit.mode;

import java.util.List;
import org.postcommit.delivery.Conversation;

/**
 * A mail after its one attempt.
 *
 * @param conversations with the recipients that were reached, in their order
 * @param again whether somebody may still have to be sent to: what failed, was not reached, or is suppressed until an
 *     operator insists; then the content has to be kept
 */
record Tried(Composed mail, List<Conversation> conversations, boolean again) {}
