package org.postcommit.config;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about the directory of people, read once at start.
 *
 * @param bean JNDI name of the customer's directory, empty when there is none
 * @param faults what is wrong, each with its cure
 */
public record DirectorySettings(Optional<String> bean, List<String> faults) implements StartSettings {

    static DirectorySettings read(Config config) {
        Optional<String> bean = new Values(config).text("directory");
        return new DirectorySettings(
                bean,
                bean.filter(name -> !name.startsWith("java:")).stream()
                        .map(name -> "POSTCOMMIT_DIRECTORY is '" + name + "': give the JNDI name of a session bean, for"
                                + " example java:global/staff/StaffDirectory!org.postcommit.api.directory.Directory.")
                        .toList());
    }
}
