package org.postcommit.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about segments that are queries, read once at start.
 *
 * @param sources JNDI names of the data sources that may be asked
 * @param timeout how long one statement may take
 * @param maxRows how many members such a segment may have
 * @param faults what is wrong, each with its cure
 */
public record SegmentSettings(List<String> sources, Duration timeout, int maxRows, List<String> faults) {

    static SegmentSettings read(Config config) {
        List<String> faults = new ArrayList<>();
        List<String> sources = text(config, "sources").stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        sources.stream()
                .filter(name -> !name.startsWith("java:"))
                .forEach(name -> faults.add("POSTCOMMIT_SEGMENT_SOURCES has '" + name
                        + "': give JNDI names of data sources, for example java:jboss/datasources/ShopDS."));
        return new SegmentSettings(
                sources,
                Duration.ofMillis(number(config, "timeout.ms", 30_000, faults)),
                number(config, "max.rows", 1_000_000, faults),
                List.copyOf(faults));
    }

    private static int number(Config config, String key, int standard, List<String> faults) {
        String value = text(config, key).orElse(Integer.toString(standard));
        if (!value.matches("[1-9]\\d{0,8}")) {
            faults.add("POSTCOMMIT_SEGMENT_" + key.toUpperCase(Locale.ROOT).replace('.', '_') + " is '" + value
                    + "': give a whole number from 1.");
            return standard;
        }
        return Integer.parseInt(value);
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue("postcommit.segment." + key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
