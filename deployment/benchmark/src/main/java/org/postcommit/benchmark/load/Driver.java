package org.postcommit.benchmark.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Puts an application under load and measures what its callers see. */
final class Driver {

    private final Application application;
    private final ThreadFactory threads;

    Driver(Application application, ThreadFactory threads) {
        this.application = application;
        this.threads = threads;
    }

    /** Nanoseconds that so many orders take in so many threads. */
    long orders(String prefix, int count, int concurrency) throws Exception {
        var next = new AtomicInteger();
        return timed(concurrency, () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                application.order(address(prefix, i));
            }
        });
    }

    /** Nanoseconds that one newsletter takes until it is committed. */
    long newsletter(String prefix, int recipients) throws Exception {
        List<String> addresses =
                IntStream.range(0, recipients).mapToObj(i -> address(prefix, i)).toList();
        return timed(1, () -> application.newsletter(addresses));
    }

    /** Orders at an even rate; a line for each, {@code address microseconds since 1970}, when its caller went on. */
    List<String> trickle(String prefix, int count, int perSecond) throws Exception {
        List<String> lines = new ArrayList<>();
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        timed(1, () -> {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(start + i * gap - System.nanoTime());
                long before = System.nanoTime();
                application.order(address(prefix, i));
                lines.add(
                        address(prefix, i) + " " + micros(Instant.now()) + " " + (System.nanoTime() - before) / 1_000);
            }
        });
        return lines;
    }

    private static String address(String prefix, int i) {
        return prefix + "-" + i + "@example.org";
    }

    private static long micros(Instant at) {
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
    }

    private long timed(int concurrency, Work work) throws Exception {
        List<Exception> failures = new ArrayList<>();
        List<Thread> running = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < concurrency; i++) {
            Thread thread = threads.newThread(() -> {
                try {
                    work.run();
                } catch (Exception e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return System.nanoTime() - start;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
