package org.postcommit.database;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** The short transaction of one batch, whatever else is going on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnTransaction {

    public <T> T within(Supplier<T> work) {
        return work.get();
    }

    public void within(Runnable work) {
        work.run();
    }
}
