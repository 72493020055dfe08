package org.postcommit.config;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.admin.SettingChangeRow;
import org.postcommit.api.admin.SettingRow;

/** The run-time settings that somebody set, and who set them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettingStore {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private InitialSettings initial;

    @Inject
    private Clock clock;

    /** Stored values by key. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<String, String> all() {
        return em.createQuery("select s from StoredSetting s", StoredSetting.class)
                .getResultStream()
                .collect(Collectors.toMap(StoredSetting::name, StoredSetting::value));
    }

    /** Stores a value that the setting accepts. */
    public void put(RuntimeSetting setting, String value, String who) {
        Optional<StoredSetting> stored = find(setting);
        if (stored.isEmpty()) {
            insert(setting, value);
        }
        String old = stored.map(StoredSetting::value).orElse(initial.values().get(setting));
        // a row that somebody else stored just now is waited for and changed
        find(setting).ifPresent(row -> row.become(value));
        em.persist(new SettingChange(clock.instant(), who, setting, old, value));
    }

    /** Forgets the stored value, if there is one, so that the environment's counts. */
    public void remove(RuntimeSetting setting, String who) {
        find(setting).ifPresent(row -> {
            em.persist(new SettingChange(
                    clock.instant(), who, setting, row.value(), initial.values().get(setting)));
            em.remove(row);
        });
    }

    /** All settings as the database has them. */
    public List<SettingRow> rows() {
        Map<String, String> stored = all();
        Map<String, SettingChange> last = lastChanges();
        return Arrays.stream(RuntimeSetting.values())
                .map(setting -> row(setting, stored.get(setting.key()), last.get(setting.key())))
                .toList();
    }

    public SettingRow row(RuntimeSetting setting) {
        return rows().get(setting.ordinal());
    }

    private SettingRow row(RuntimeSetting setting, String stored, SettingChange last) {
        String initialValue = initial.values().get(setting);
        Optional<String> valid = Optional.ofNullable(stored).flatMap(setting::accept);
        return new SettingRow(
                setting.key(),
                valid.orElse(initialValue),
                setting.kind(),
                setting.choices(),
                setting.cure(),
                valid.isPresent(),
                initialValue,
                setting.variable(),
                last == null ? null : last.who(),
                last == null ? null : last.at());
    }

    private Map<String, SettingChange> lastChanges() {
        return em.createQuery(
                        "select c from SettingChange c where c.at ="
                                + " (select max(d.at) from SettingChange d where d.name = c.name)",
                        SettingChange.class)
                .getResultStream()
                .collect(Collectors.toMap(SettingChange::name, Function.identity(), (one, other) -> one));
    }

    /** The changes made last, latest first. */
    public List<SettingChangeRow> changes(int most) {
        return em.createQuery(
                        "select new org.postcommit.api.admin.SettingChangeRow(c.at, c.who, c.name, c.oldValue,"
                                + " c.newValue) from SettingChange c order by c.at desc, c.id",
                        SettingChangeRow.class)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<StoredSetting> find(RuntimeSetting setting) {
        return Optional.ofNullable(em.find(StoredSetting.class, setting.key(), LockModeType.PESSIMISTIC_WRITE));
    }

    private void insert(RuntimeSetting setting, String value) {
        em.createNativeQuery("insert into setting (name, current_value) values (?1, ?2) on conflict do nothing")
                .setParameter(1, setting.key())
                .setParameter(2, value)
                .executeUpdate();
    }
}
