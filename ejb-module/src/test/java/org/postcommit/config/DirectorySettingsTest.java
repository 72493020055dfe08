package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.config.SettingsTest.config;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectorySettingsTest {

    private static final String NAME = "java:global/staff/StaffDirectory!org.postcommit.api.directory.Directory";

    @Test
    void there_is_no_directory_of_the_customers_unless_one_is_named() {
        DirectorySettings settings = DirectorySettings.read(config(Map.of("postcommit.directory", " ")));

        assertThat(settings.bean()).isEmpty();
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void a_name_in_jndi_counts() {
        DirectorySettings settings = DirectorySettings.read(config(Map.of("postcommit.directory", NAME + " ")));

        assertThat(settings.bean()).contains(NAME);
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void what_is_no_name_is_a_fault_with_its_cure() {
        assertThat(DirectorySettings.read(config(Map.of("postcommit.directory", "StaffDirectory")))
                        .faults())
                .containsExactly("POSTCOMMIT_DIRECTORY is 'StaffDirectory': give the JNDI name of a session bean, for"
                        + " example " + NAME + ".");
    }
}
