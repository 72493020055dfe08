package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;

/**
 * A maintenance command.
 *
 * @param parameters names of those it takes: {@code days}, {@code address}, {@code pending}
 * @param last its last run, dry or not; {@code null} when there was none
 */
public record MaintenanceRow(String name, String description, List<String> parameters, MaintenanceRun last)
        implements Serializable {

    public boolean takes(String parameter) {
        return parameters.contains(parameter);
    }
}
