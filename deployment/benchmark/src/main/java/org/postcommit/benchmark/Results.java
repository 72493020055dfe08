package org.postcommit.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, by contender. The table shows the median of the rounds. */
final class Results {

    private final Map<String, Map<Metric, List<Double>>> values = new LinkedHashMap<>();

    private final Map<String, SortedMap<Integer, Double>> growth = new LinkedHashMap<>();

    void add(Contender contender, Metric metric, double value) {
        values.computeIfAbsent(contender.name(), name -> new EnumMap<>(Metric.class))
                .computeIfAbsent(metric, name -> new ArrayList<>())
                .add(value);
        System.out.printf("%-24s %-32s %s%n", contender.name(), metric, metric.format(value));
    }

    /** Mails a second out of a backlog. */
    void addGrowth(Contender contender, int backlog, double rate) {
        growth.computeIfAbsent(contender.name(), name -> new TreeMap<>()).put(backlog, rate);
        System.out.printf("%-24s %,d waiting: %,.0f mails/s%n", contender.name(), backlog, rate);
    }

    double median(Contender contender, Metric metric) {
        return percentile(values.get(contender.name()).get(metric), 0.5);
    }

    /** Everything, as Markdown. */
    String tables() {
        return table() + growthTable();
    }

    /** How delivery fares while backlogs grow, or nothing where that was not asked for. */
    String growthTable() {
        if (growth.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("\nDelivery out of a backlog, mails/s by how many wait:\n\n| |");
        SortedSet<Integer> backlogs =
                new TreeSet<>(growth.values().iterator().next().keySet());
        backlogs.forEach(backlog -> text.append(String.format(" %,d |", backlog)));
        text.append("\n| --- |").append(" ---: |".repeat(backlogs.size())).append('\n');
        growth.forEach((name, rates) -> {
            text.append("| ").append(name).append(" |");
            rates.values().forEach(rate -> text.append(String.format(" %,.0f |", rate)));
            text.append('\n');
        });
        return text.toString();
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
