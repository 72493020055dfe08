package org.postcommit.mode;

import java.util.List;
import org.postcommit.api.DeliveryMode;

/** One way from the caller's transaction to the relay. */
public interface Mode {

    /** The name it is asked for by. */
    DeliveryMode name();

    /** Whether rows join the caller's transaction. */
    boolean stores();

    /**
     * Takes over a notification's composed mails, in the caller's transaction. The message's own row is there if this
     * mode stores.
     */
    void take(List<Composed> mails);
}
