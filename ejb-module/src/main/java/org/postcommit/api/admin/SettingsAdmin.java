package org.postcommit.api.admin;

import java.util.List;

/**
 * The settings. Viewers, operators and admins look; only admins change. A change counts on the node that made it at once
 * and on all others within a few seconds.
 */
public interface SettingsAdmin {

    /** Those that can be changed while the server runs, in a fixed order. */
    List<SettingRow> all();

    /**
     * One of them.
     *
     * @param key such as {@code delivery.mode}
     * @throws org.postcommit.api.NotFoundException when there is no such setting
     */
    SettingRow get(String key);

    /**
     * Stores a value, which counts from now on whatever the environment says.
     *
     * @param value as text; empty for no address
     * @throws org.postcommit.api.NotFoundException when there is no such setting
     * @throws org.postcommit.api.InvalidSettingException when it cannot have this value
     */
    SettingRow set(String key, String value);

    /**
     * Forgets the stored value, if there is one: the environment's counts again.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such setting
     */
    SettingRow reset(String key);

    /** The changes made last, latest first, a hundred at most. */
    List<SettingChangeRow> changes();

    /** Those that the environment fixes at start, without secrets. */
    List<FixedSetting> fixed();
}
