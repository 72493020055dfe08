package org.postcommit.mode;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.delivery.AttemptLog;
import org.postcommit.delivery.Conversation;
import org.postcommit.message.MessageStore;

/** Writes a tried mail and what came of it, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DirectStore {

    @Inject
    private MessageStore store;

    @Inject
    private AttemptLog log;

    /** What was refused for the moment waits for its next attempt, what was not tried for its first. */
    public void store(Tried tried) {
        Composed mail = tried.mail();
        Map<UUID, Conversation> conversations = tried.conversations().stream()
                .collect(Collectors.toMap(it -> it.claim().recipientId(), Function.identity()));
        mail.due().stream()
                .filter(recipient -> conversations.containsKey(recipient.id()))
                .forEach(recipient -> recipient.claimedBy(
                        conversations.get(recipient.id()).claim().claimId()));
        store.insert(mail.message()); // unless another mail of the same notification has done so
        if (store.has(mail.variant())) {
            return; // it was stored although that seemed to fail
        }
        store.store(
                List.of(mail.variant()),
                tried.again() ? Map.of(mail.variant().id(), mail.content()) : Map.of(),
                mail.recipients());
        log.recordNew(List.copyOf(conversations.values()));
    }
}
