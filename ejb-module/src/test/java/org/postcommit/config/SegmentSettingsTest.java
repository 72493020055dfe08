package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.config.SettingsTest.config;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentSettingsTest {

    @Test
    void no_data_source_may_be_asked_unless_it_is_named() {
        SegmentSettings settings = SegmentSettings.read(config(Map.of()));

        assertThat(settings.sources()).isEmpty();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.maxRows()).isEqualTo(1_000_000);
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void several_are_separated_by_commas() {
        assertThat(SegmentSettings.read(config(Map.of("postcommit.segment.sources", "java:/ShopDS, java:/CrmDS,")))
                        .sources())
                .containsExactly("java:/ShopDS", "java:/CrmDS");
    }

    @Test
    void what_is_wrong_is_told_with_its_cure() {
        SegmentSettings settings = SegmentSettings.read(config(Map.of(
                "postcommit.segment.sources", "ShopDS",
                "postcommit.segment.timeout.ms", "0",
                "postcommit.segment.max.rows", "many")));

        assertThat(settings.faults())
                .containsExactlyInAnyOrder(
                        "POSTCOMMIT_SEGMENT_SOURCES has 'ShopDS': give JNDI names of data sources, for example"
                                + " java:jboss/datasources/ShopDS.",
                        "POSTCOMMIT_SEGMENT_TIMEOUT_MS is '0': give a whole number of milliseconds, 1 or more.",
                        "POSTCOMMIT_SEGMENT_MAX_ROWS is 'many': give a whole number, 1 or more.");
    }
}
