package org.postcommit.operation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.Selection;
import org.postcommit.deadletter.Closed;
import org.postcommit.deadletter.DeadLetters;

/** Closes dead letters batch by batch, each in a transaction of its own: a selection may be too large for one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadLetterBatches {

    @Inject
    private DeadLetters letters;

    @Inject
    private RecipientActions recipients;

    public Closed replay(DeadLetterSelection selection, UUID after, String who) {
        Closed batch = letters.replay(selection, after, who);
        if (!batch.recipients().isEmpty()) {
            recipients.resetAttempts(Selection.of(batch.recipients()), who);
        }
        return batch;
    }

    public Closed discard(DeadLetterSelection selection, UUID after, String who) {
        return letters.discard(selection, after, who);
    }
}
