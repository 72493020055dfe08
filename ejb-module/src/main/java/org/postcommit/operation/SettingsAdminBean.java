package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidSettingException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.FixedSetting;
import org.postcommit.api.admin.SettingChangeRow;
import org.postcommit.api.admin.SettingRow;
import org.postcommit.api.admin.SettingsAdmin;
import org.postcommit.config.FixedSettings;
import org.postcommit.config.RuntimeSetting;
import org.postcommit.config.SettingStore;
import org.postcommit.config.SettingsRefresh;

/** The operators' door to the settings. A change is committed before this node looks at it again. */
@Stateless
@Local(SettingsAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingsAdminBean implements SettingsAdmin {

    private static final int MOST_CHANGES = 100;

    @Resource
    private SessionContext context;

    @Inject
    private SettingStore store;

    @Inject
    private SettingsRefresh refresh;

    @Inject
    private FixedSettings fixed;

    @Override
    public List<SettingRow> all() {
        return store.rows();
    }

    @Override
    public SettingRow get(String key) {
        return store.row(known(key));
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public SettingRow set(String key, String value) {
        RuntimeSetting setting = known(key);
        String valid = setting.accept(value)
                .orElseThrow(() -> new InvalidSettingException(
                        new FieldError("value", "is '" + shortened(value) + "': " + setting.cure() + ".")));
        store.put(setting, valid, caller());
        refresh.refresh();
        return store.row(setting);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public SettingRow reset(String key) {
        RuntimeSetting setting = known(key);
        store.remove(setting, caller());
        refresh.refresh();
        return store.row(setting);
    }

    @Override
    public List<SettingChangeRow> changes() {
        return store.changes(MOST_CHANGES);
    }

    @Override
    public List<FixedSetting> fixed() {
        return fixed.rows();
    }

    private static RuntimeSetting known(String key) {
        return RuntimeSetting.of(key).orElseThrow(() -> new NotFoundException("setting", key));
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
