package org.postcommit.benchmark;

/** A column of the table. */
enum Metric {
    ENQUEUE_1("enqueue tx/s, 1 thread", 0),
    ENQUEUE_4("4", 0),
    ENQUEUE_16("16", 0),
    DELIVERY("delivery mails/s", 0),
    DELIVERY_CPU("CPU µs/mail", 0),
    NEWSLETTER("one to many mails/s", 0),
    NEWSLETTER_CPU("CPU µs/mail", 0),
    TOGETHER("both at once mails/s", 0),
    TOGETHER_CPU("CPU µs/mail", 0),
    CALLER_P50("caller p50 ms at 20/s", 1),
    CALLER_P99("p99", 1),
    ACCEPTED_P50("commit→accepted p50 ms at 20/s", 1),
    ACCEPTED_P99("p99", 1),
    HALF_P50("commit→accepted p50 ms at half load", 1),
    HALF_P99("p99", 1),
    MEMORY("RSS MiB", 0);

    private final String title;
    private final int decimals;

    Metric(String title, int decimals) {
        this.title = title;
        this.decimals = decimals;
    }

    String title() {
        return title;
    }

    String format(double value) {
        return String.format("%,." + decimals + "f", value);
    }
}
