package org.postcommit.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What events and templates cost: a row for each kind of business, a pair of columns for each number of threads. */
final class RuleResults {

    private final Map<String, Map<Integer, Figure>> figures = new LinkedHashMap<>();

    /**
     * @param rate transactions a second
     * @param cpu microseconds of processor time for each
     */
    private record Figure(double rate, double cpu) {}

    void add(String business, int threads, double rate, double cpu) {
        figures.computeIfAbsent(business, name -> new LinkedHashMap<>()).put(threads, new Figure(rate, cpu));
        System.out.printf("%-40s %2d threads %,8.0f tx/s %,8.0f CPU µs%n", business, threads, rate, cpu);
    }

    /** As Markdown, or nothing where nothing was measured. */
    String table() {
        if (figures.isEmpty()) {
            return "";
        }
        List<Integer> threads =
                new ArrayList<>(figures.values().iterator().next().keySet());
        var text = new StringBuilder("\nPostcommit with " + Rulebook.RULES
                + " rules about one event, in transactions of their own, delivery stopped:\n\n| |");
        threads.forEach(number -> text.append(number == 1 ? " tx/s, 1 thread |" : " tx/s, " + number + " |")
                .append(" CPU µs |"));
        text.append("\n| --- |").append(" ---: |".repeat(2 * threads.size())).append('\n');
        figures.forEach((business, row) -> {
            text.append("| ").append(business).append(" |");
            threads.forEach(number -> text.append(String.format(
                    " %,.0f | %,.0f |", row.get(number).rate(), row.get(number).cpu())));
            text.append('\n');
        });
        return text.toString();
    }
}
