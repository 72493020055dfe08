package org.postcommit.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, by contender. The table shows the median of the rounds. */
final class Results {

    private final Map<String, Map<Metric, List<Double>>> values = new LinkedHashMap<>();

    void add(Contender contender, Metric metric, double value) {
        values.computeIfAbsent(contender.name(), name -> new EnumMap<>(Metric.class))
                .computeIfAbsent(metric, name -> new ArrayList<>())
                .add(value);
        System.out.printf("%-24s %-32s %s%n", contender.name(), metric, metric.format(value));
    }

    String table() {
        return Stream.concat(
                        Stream.of(
                                "| | "
                                        + Stream.of(Metric.values())
                                                .map(Metric::title)
                                                .collect(Collectors.joining(" | "))
                                        + " |",
                                "| --- |" + " ---: |".repeat(Metric.values().length)),
                        values.keySet().stream().map(this::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String row(String contender) {
        return "| " + contender + " | "
                + Stream.of(Metric.values())
                        .map(metric -> cell(contender, metric))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private String cell(String contender, Metric metric) {
        List<Double> measured = values.get(contender).get(metric);
        return measured == null ? "–" : metric.format(percentile(measured, 0.5));
    }

    /** @param part 0.5 for the median */
    static double percentile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part)));
    }
}
