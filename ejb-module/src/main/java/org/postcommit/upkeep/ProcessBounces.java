package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.bounce.Mailboxes;

/** Reads the inbound mailboxes without waiting for the timer. */
@ApplicationScoped
class ProcessBounces implements UpkeepCommand {

    @Inject
    private Mailboxes mailboxes;

    @Override
    public String name() {
        return "process-bounces";
    }

    @Override
    public String description() {
        return "Reads the mailboxes of all inbound accounts now: reports are stored, recipients become BOUNCED, addresses"
                + " are suppressed, and what was stored is deleted from the mailbox. The timer does the same by itself.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        return new Upkept(mailboxes.read(dryRun));
    }
}
