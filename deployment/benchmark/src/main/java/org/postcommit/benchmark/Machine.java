package org.postcommit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What Linux says about this machine and its processes. */
final class Machine {

    private static final long MICROSECONDS_PER_TICK = 10_000; // USER_HZ is 100 on Linux
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int COUNTED = 8;

    private Machine() {}

    /** Microseconds that all processors together were busy since the start. */
    static long busyMicros() {
        String[] fields = lines("/proc/stat")[0].trim().split("\\s+");
        long[] ticks = Arrays.stream(fields).skip(1).mapToLong(Long::parseLong).toArray();
        return LongStream.range(0, COUNTED)
                        .filter(i -> i != IDLE && i != IO_WAIT)
                        .map(i -> ticks[(int) i])
                        .sum()
                * MICROSECONDS_PER_TICK;
    }

    /** Resident memory in MiB. */
    static long residentMiB(ProcessHandle process) {
        return Arrays.stream(lines("/proc/" + process.pid() + "/status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    static String description() {
        String processor = Arrays.stream(lines("/proc/cpuinfo"))
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
        String memory = lines("/proc/meminfo")[0].replaceAll("\\D", "");
        return Runtime.getRuntime().availableProcessors() + " processors (" + processor + "), "
                + Long.parseLong(memory) / (1024 * 1024) + " GiB, Linux " + System.getProperty("os.version") + ", Java "
                + Runtime.version();
    }

    private static String[] lines(String file) {
        try {
            return Files.readString(Path.of(file)).split("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
