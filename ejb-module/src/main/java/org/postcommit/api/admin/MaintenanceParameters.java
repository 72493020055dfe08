package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * What a maintenance command is told; each takes some of these.
 *
 * @param days age from which on something is old, 1 to 36,500; {@code null} when not given
 * @param address e-mail address; {@code null} when not given
 * @param pending whether recipients that are still to be sent to (NOT_SENT, FAILED) are meant too
 */
public record MaintenanceParameters(Integer days, String address, boolean pending) implements Serializable {

    /** Nothing to tell. */
    public static final MaintenanceParameters NONE = new MaintenanceParameters(null, null, false);
}
