package org.postcommit.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What campaigns cost, a row for each. */
final class CampaignResults {

    private final List<Figures> rows = new ArrayList<>();

    /**
     * @param rate members a second, from the schedule to the last mail
     * @param cpu microseconds of processor time for each member
     * @param heap MiB in use after a collection, when half of the mails were sent
     * @param memory MiB resident at the end
     */
    record Figures(int members, double rate, double cpu, long heap, long memory) {

        private String row() {
            return String.format("| %,d | %,.0f | %,.0f | %,d | %,d |%n", members, rate, cpu, heap, memory);
        }
    }

    void add(Figures figures) {
        rows.add(figures);
        System.out.print("campaign " + figures.row());
    }

    /** As Markdown, or nothing where nothing was measured. */
    String table() {
        if (rows.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("""

                Campaigns of Postcommit, from the schedule to the last mail; heap after a collection, half-way:

                | members | members/s | CPU µs | heap MiB | RSS MiB |
                | ---: | ---: | ---: | ---: | ---: |
                """);
        rows.forEach(figures -> text.append(figures.row()));
        return text.toString();
    }
}
