package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.InvalidSettingException;
import org.postcommit.api.admin.FixedSetting;
import org.postcommit.api.admin.SettingChangeRow;
import org.postcommit.api.admin.SettingRow;
import org.postcommit.api.admin.SettingsAdmin;

/** The settings: those that can be changed now, who changed them, and those that the environment fixes. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private SettingsAdmin admin;

    private List<SettingView> settings;
    private List<SettingChangeRow> changes;
    private SettingView edited;
    private String value;
    private String complaint;

    @PostConstruct
    public void refresh() {
        settings = admin.all().stream().map(SettingView::new).toList();
        changes = admin.changes();
    }

    public void edit(SettingView setting) {
        edited = setting;
        value = setting.row().value();
        complaint = null;
    }

    public void save() {
        try {
            SettingRow row = admin.set(edited.row().key(), value == null ? "" : value);
            done(row.key() + " is changed. It counts on all nodes within seconds.");
        } catch (InvalidSettingException e) {
            complaint = e.errors().get(0).message();
        }
    }

    public void reset() {
        SettingRow row = admin.reset(edited.row().key());
        done(row.key() + " is what the environment says again.");
    }

    private void done(String message) {
        edited = null;
        refresh();
        Say.done(message);
        Say.toScript("done", true);
    }

    public List<SettingView> getSettings() {
        return settings;
    }

    public List<SettingChangeRow> getChanges() {
        return changes;
    }

    public List<FixedSetting> getFixed() {
        return admin.fixed();
    }

    public SettingView getEdited() {
        return edited;
    }

    public String getComplaint() {
        return complaint;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
