package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.MaintenanceAdmin;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.MaintenanceResult;
import org.postcommit.api.admin.MaintenanceRow;
import org.postcommit.api.admin.MaintenanceRun;
import org.postcommit.api.admin.ScheduleForm;
import org.postcommit.api.admin.ScheduleRow;
import org.postcommit.upkeep.Schedules;
import org.postcommit.upkeep.Upkeep;

/** The operators' door to the maintenance commands. The commands bring their own transactions. */
@Stateless
@Local(MaintenanceAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MaintenanceAdminBean implements MaintenanceAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private Upkeep upkeep;

    @Inject
    private Schedules schedules;

    @Inject
    private OperationLog operations;

    @Override
    public List<MaintenanceRow> commands() {
        return upkeep.commands();
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public MaintenanceResult run(String command, boolean dryRun, MaintenanceParameters parameters) {
        if (!dryRun && !context.isCallerInRole(Roles.ADMIN)) {
            throw new EJBAccessException("Maintenance that changes something needs the role " + Roles.ADMIN + ".");
        }
        String who = context.getCallerPrincipal().getName();
        MaintenanceResult result = upkeep.run(command, dryRun, parameters, who);
        operations.noteApart(
                dryRun ? "UPKEEP_DRY" : "UPKEEP",
                (command + " " + Upkeep.text(parameters)).strip(),
                result.counts().values().stream().findFirst().orElse(0L));
        return result;
    }

    @Override
    public MaintenanceResult audit() {
        return upkeep.audit();
    }

    @Override
    public List<MaintenanceRun> history(int most) {
        return upkeep.history(most);
    }

    @Override
    public List<ScheduleRow> schedules() {
        return schedules.all();
    }

    @Override
    public ScheduleRow schedule(String command) {
        return schedules.get(command);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public ScheduleRow schedule(String command, ScheduleForm form) {
        ScheduleRow changed =
                schedules.change(command, form, context.getCallerPrincipal().getName());
        operations.noteApart("SCHEDULE", command + " " + form, 1);
        return changed;
    }
}
