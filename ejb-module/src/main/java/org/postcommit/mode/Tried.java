package org.postcommit.mode;

import java.util.List;
import org.postcommit.delivery.Conversation;

/**
 * A mail after its one attempt.
 *
 * @param conversations with the recipients that were reached, in their order
 * @param again whether some recipient is left to be tried; then the content has to be kept
 */
record Tried(Composed mail, List<Conversation> conversations, boolean again) {}
