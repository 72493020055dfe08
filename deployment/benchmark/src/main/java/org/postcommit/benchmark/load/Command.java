package org.postcommit.benchmark.load;

import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** What the benchmark asks a contender to do, by HTTP; the answer is plain text. */
public final class Command {

    private Command() {}

    /**
     * @param path {@code orders}, {@code newsletter}, {@code trickle} or {@code deliver}
     * @param parameters prefix, count and threads; prefix and count; prefix, count and rate; on
     */
    public static String run(
            Application application, ThreadFactory threads, String path, Map<String, String> parameters)
            throws Exception {
        var driver = new Driver(application, threads);
        String prefix = parameters.get("prefix");
        return switch (path) {
            case "orders" ->
                String.valueOf(driver.orders(prefix, number(parameters, "count"), number(parameters, "threads")));
            case "newsletter" -> String.valueOf(driver.newsletter(prefix, number(parameters, "count")));
            case "trickle" ->
                String.join("\n", driver.trickle(prefix, number(parameters, "count"), number(parameters, "rate")));
            case "deliver" -> {
                application.deliver(Boolean.parseBoolean(parameters.get("on")));
                yield "";
            }
            default -> throw new IllegalArgumentException("unknown command " + path);
        };
    }

    private static int number(Map<String, String> parameters, String name) {
        return Integer.parseInt(parameters.get(name));
    }
}
