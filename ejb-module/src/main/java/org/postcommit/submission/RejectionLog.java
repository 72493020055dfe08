package org.postcommit.submission;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.FieldError;

/** Writes down, in a transaction of its own, what cannot be taken in although the database works. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RejectionLog {

    @Inject
    private RejectedStore rejected;

    /** The caller's transaction is about to roll back, so the broker will deliver the message once more. */
    public void giveUp(Posting posting, String cause) {
        rejected.addInQueue(
                posting,
                List.of(new FieldError(
                        "body", "could not be taken in: " + cause + "; retry it, the server's log may tell more")));
    }
}
