package org.postcommit.api.admin;

import java.util.List;

/**
 * The maintenance commands. Viewers, operators and admins see them, their history and the audit; operators and admins run
 * them dry; only admins run them for real.
 */
public interface MaintenanceAdmin {

    /** All commands in a fixed order, each with its last run. */
    List<MaintenanceRow> commands();

    /**
     * Runs a command and waits for its end. It works in many short transactions: one that fails half-way has done what it
     * did until then, and may be run again.
     *
     * @param command such as {@code delete-recipients}
     * @param dryRun whether it only counts what it would do; the counts are those of a run at the same moment
     * @throws org.postcommit.api.NotFoundException when there is no such command
     * @throws org.postcommit.api.InvalidMaintenanceException naming each parameter that is missing, wrong or not known to
     *     the command
     */
    MaintenanceResult run(String command, boolean dryRun, MaintenanceParameters parameters);

    /** What {@code run("audit", …)} answers, without a line in the history. */
    MaintenanceResult audit();

    /** The last runs, latest first. */
    List<MaintenanceRun> history(int most);

    /** When commands run by themselves, in the order of the day. Those that ask for an address never do. */
    List<ScheduleRow> schedules();

    /**
     * When a command runs by itself.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such command, or none that can
     */
    ScheduleRow schedule(String command);

    /**
     * Lets a command run by itself at other times, or not any more. Only admins may. A time that comes while no node runs is
     * made up for once.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such command, or none that can
     * @throws org.postcommit.api.InvalidMaintenanceException naming everything that is wrong
     */
    ScheduleRow schedule(String command, ScheduleForm form);
}
