package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidMaintenanceException;
import org.postcommit.api.admin.MaintenanceAdmin;
import org.postcommit.api.admin.ScheduleRow;

/** When maintenance commands run by themselves: shown beside each, changed in a dialog. */
@Named
@ViewScoped
public class ScheduleDesk implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private MaintenanceAdmin admin;

    private Map<String, ScheduleRow> rows;
    private ScheduleEdit edit;
    private List<FieldError> errors = List.of();

    @PostConstruct
    void load() {
        rows = admin.schedules().stream().collect(Collectors.toMap(ScheduleRow::command, Function.identity()));
    }

    /** {@code null} for a command that never runs by itself. */
    public ScheduleRow of(String command) {
        return rows.get(command);
    }

    public String when(String command) {
        return ScheduleEdit.words(rows.get(command).form());
    }

    public void begin(String command) {
        edit = new ScheduleEdit(admin.schedule(command));
        errors = List.of();
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        try {
            admin.schedule(edit.getCommand(), edit.form());
            errors = List.of();
            load();
        } catch (InvalidMaintenanceException e) {
            errors = e.errors();
        }
        Say.toScript("saved", errors.isEmpty());
    }

    public ScheduleEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }
}
