package org.postcommit.upkeep;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** The short transaction of one batch. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UpkeepTransaction {

    public <T> T within(Supplier<T> work) {
        return work.get();
    }
}
