package org.postcommit.upkeep;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.ScheduleForm;
import org.postcommit.api.admin.ScheduleRow;

/** When which command runs by itself. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Schedules {

    /** Who is said to have run what ran by itself. */
    static final String WHO = "schedule";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Upkeep upkeep;

    @Inject
    private UpkeepHistory history;

    @Inject
    private Clock clock;

    /** In the order of the day. */
    public List<ScheduleRow> all() {
        return em.createQuery("select s from Schedule s order by s.frequency, s.localTime, s.command", Schedule.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    public ScheduleRow get(String command) {
        Schedule schedule = em.find(Schedule.class, command);
        if (schedule == null) {
            throw new NotFoundException("maintenance schedule", command);
        }
        return row(schedule);
    }

    public ScheduleRow change(String command, ScheduleForm form, String who) {
        Schedule schedule = em.find(Schedule.class, command, LockModeType.PESSIMISTIC_WRITE);
        if (schedule == null) {
            throw new NotFoundException("maintenance schedule", command);
        }
        new ScheduleCheck(upkeep.command(command)).orRefuse(form);
        schedule.change(form, who, clock.instant());
        return row(schedule);
    }

    private ScheduleRow row(Schedule schedule) {
        return schedule.row(history.lastOf(schedule.command(), WHO));
    }

    /** Takes the commands whose time has come, for this node to run; no other node gets them. */
    public Map<String, MaintenanceParameters> takeDue() {
        Map<String, MaintenanceParameters> due = new TreeMap<>();
        List<String> candidates = em.createNativeQuery(
                        "select command from schedule where active and (next_at is null or next_at <= :now)"
                                + " for update skip locked",
                        String.class)
                .setParameter("now", clock.instant())
                .getResultList();
        for (String command : candidates) {
            Schedule schedule = em.find(Schedule.class, command);
            if (schedule.due(clock.instant())) {
                due.put(command, schedule.parameters());
            }
        }
        return due;
    }
}
