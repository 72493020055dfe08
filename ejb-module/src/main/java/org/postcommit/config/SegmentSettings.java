package org.postcommit.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about segments that are queries, read once at start.
 *
 * @param sources JNDI names of the data sources that may be asked
 * @param timeout how long one statement may take
 * @param maxRows how many members such a segment may have
 * @param faults what is wrong, each with its cure
 */
public record SegmentSettings(List<String> sources, Duration timeout, int maxRows, List<String> faults)
        implements StartSettings {

    static SegmentSettings read(Config config) {
        var values = new Values(config);
        List<String> sources = values.text("segment.sources").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        sources.stream()
                .filter(name -> !name.startsWith("java:"))
                .forEach(name -> values.fault("POSTCOMMIT_SEGMENT_SOURCES has '" + name
                        + "': give JNDI names of data sources, for example java:jboss/datasources/ShopDS."));
        return new SegmentSettings(
                sources,
                values.millis("segment.timeout.ms", 30_000),
                values.number("segment.max.rows", 1_000_000, 1),
                values.faults());
    }
}
