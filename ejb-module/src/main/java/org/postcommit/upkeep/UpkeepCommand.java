package org.postcommit.upkeep;

import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;

/** Something that operators run now and then. */
interface UpkeepCommand {

    /** As it is asked for, in lower case with hyphens. */
    String name();

    /** What it does, for people. */
    String description();

    /** Names of the parameters it takes. */
    List<String> parameters();

    /**
     * Does it, or counts what it would do.
     *
     * @param parameters checked
     */
    Upkept run(MaintenanceParameters parameters, boolean dryRun);
}
