package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;

/** Who changed which setting, when, from what to what. */
public record SettingChangeRow(Instant at, String who, String key, String oldValue, String newValue)
        implements Serializable {}
