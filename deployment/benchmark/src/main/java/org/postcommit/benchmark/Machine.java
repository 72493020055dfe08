package org.postcommit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** What Linux says about this machine and its processes. */
final class Machine {

    private static final long MICROSECONDS_PER_TICK = 10_000; // USER_HZ is 100 on Linux
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int COUNTED = 8;
    private static final Pattern HEAP_USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");

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

    /** What the heap of a virtual machine holds after a collection, in MiB. */
    static long heapMiB(ProcessHandle process) {
        diagnose(process, "GC.run");
        Matcher used = HEAP_USED.matcher(diagnose(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("Process " + process.pid() + " does not say how full its heap is.");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    /** What the JDK's own tool hears from a virtual machine. */
    private static String diagnose(ProcessHandle process, String command) {
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
