package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.postcommit.api.RecipientStatus;

/** How delivery is doing right now. Needs viewer, operator or admin. */
public interface DeliveryMonitor {

    Snapshot snapshot();

    /** Every mailer a notification may name on the node that answers, by name. */
    List<MailerRow> mailers();

    /**
     * The state of delivery on the node that answered.
     *
     * @param node name of the node
     * @param relay host and port of the relay
     * @param open whether delivery is stopped because the relay cannot be reached
     * @param since when delivery was stopped, {@code null} while it runs
     * @param cause the relay's last fault, {@code null} while delivery runs
     * @param counts recipients per status
     */
    record Snapshot(
            String node, String relay, boolean open, Instant since, String cause, Map<RecipientStatus, Long> counts)
            implements Serializable {}
}
