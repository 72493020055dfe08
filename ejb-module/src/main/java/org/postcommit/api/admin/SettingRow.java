package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A setting that can be changed while the server runs.
 *
 * @param key such as {@code delivery.mode}
 * @param value what counts now, as text; empty for no address
 * @param kind how the value is written
 * @param choices the values there are, empty unless the kind is CHOICE
 * @param cure what may be given, for example {@code give a whole number from 1 to 100}
 * @param stored whether somebody set it; else the environment's value counts
 * @param initial what the environment says
 * @param variable the environment variable
 * @param changedBy who changed it last, {@code null} when nobody did
 * @param changedAt when that was
 */
public record SettingRow(
        String key,
        String value,
        Kind kind,
        List<String> choices,
        String cure,
        boolean stored,
        String initial,
        String variable,
        String changedBy,
        Instant changedAt)
        implements Serializable {

    /** How a value is written. */
    public enum Kind {
        /** One of the choices. */
        CHOICE,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A whole number, in milliseconds where it is a time. */
        NUMBER,
        /** One address, or nothing. */
        ADDRESS
    }
}
