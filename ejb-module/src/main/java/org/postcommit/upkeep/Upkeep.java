package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.MaintenanceResult;
import org.postcommit.api.admin.MaintenanceRow;
import org.postcommit.api.admin.MaintenanceRun;
import org.postcommit.suppression.SuppressionList;

/** The maintenance commands. To be called without a transaction: each command works in many. */
@ApplicationScoped
public class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    @Inject
    private ResendFailed resendFailed;

    @Inject
    private DeleteRecipients deleteRecipients;

    @Inject
    private DeleteEmptyMessages deleteEmptyMessages;

    @Inject
    private PurgeBodies purgeBodies;

    @Inject
    private EraseAddress eraseAddress;

    @Inject
    private ProcessBounces processBounces;

    @Inject
    private Audit audit;

    @Inject
    private UpkeepHistory history;

    public List<MaintenanceRow> commands() {
        return all().stream()
                .map(command -> new MaintenanceRow(
                        command.name(), command.description(), command.parameters(), history.lastOf(command.name())))
                .toList();
    }

    /**
     * Runs a command to its end and writes it down.
     *
     * @param who is said to have run it
     */
    public MaintenanceResult run(String name, boolean dryRun, MaintenanceParameters parameters, String who) {
        UpkeepCommand command = command(name);
        new ParameterCheck(command).orRefuse(parameters);
        UUID id = history.started(name, dryRun, text(parameters), who);
        try {
            Upkept upkept = command.run(parameters, dryRun);
            history.done(id, upkept.text());
            LOG.infof("%s%s by %s: %s", name, dryRun ? " (dry run)" : "", who, upkept.text());
            return new MaintenanceResult(name, dryRun, upkept.counts(), upkept.findings());
        } catch (RuntimeException e) {
            history.failed(id, e.toString());
            throw e;
        }
    }

    /** Leaves no line in the history. */
    public MaintenanceResult audit() {
        Upkept upkept = audit.run(MaintenanceParameters.NONE, true);
        return new MaintenanceResult(audit.name(), true, upkept.counts(), upkept.findings());
    }

    public List<MaintenanceRun> history(int most) {
        return history.last(most);
    }

    /** What a run was told, fit for the history: an address that is to be forgotten is not written down again. */
    public static String text(MaintenanceParameters parameters) {
        List<String> told = new ArrayList<>();
        if (parameters.days() != null) {
            told.add("days=" + parameters.days());
        }
        if (parameters.pending()) {
            told.add("pending=true");
        }
        if (parameters.address() != null) {
            told.add("address="
                    + SuppressionList.hashed(Erasure.of(parameters.address()).key()));
        }
        return String.join(", ", told);
    }

    /** The command of this name. */
    UpkeepCommand command(String name) {
        return all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("maintenance command", name));
    }

    private List<UpkeepCommand> all() {
        return List.of(
                resendFailed, deleteRecipients, deleteEmptyMessages, purgeBodies, eraseAddress, processBounces, audit);
    }
}
