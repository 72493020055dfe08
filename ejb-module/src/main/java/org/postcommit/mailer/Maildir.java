package org.postcommit.mailer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A mail directory that survives crashes and is read while it is written to. Source: D. J. Bernstein, maildir(5). */
class Maildir {

    private static final AtomicLong DELIVERIES = new AtomicLong();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final Clock clock;
    private final String host = hostName();

    Maildir(Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
    }

    Path root() {
        return root;
    }

    /** Writes a file that no reader looks at yet, and flushes it to the disk. What is not complete is removed. */
    Path write(byte[]... parts) throws IOException {
        prepare();
        Path file = root.resolve("tmp").resolve(uniqueName());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (byte[] part : parts) {
                writeAll(channel, ByteBuffer.wrap(part));
            }
            channel.force(true);
        } catch (IOException e) {
            remove(file, e);
            throw e;
        }
        return file;
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void remove(Path file, IOException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Shows a written file to the readers. */
    Path show(Path written) throws IOException {
        Path shown = root.resolve("new").resolve(written.getFileName());
        try {
            return Files.move(written, shown, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(written, e);
            throw e;
        }
    }

    /** Flushes to the disk that files were shown. */
    void flush() throws IOException {
        flush(root.resolve("new"));
    }

    private static void flush(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Creates what is missing, readable by the server's user alone. */
    private void prepare() throws IOException {
        List<Path> parts = List.of(root.resolve("tmp"), root.resolve("new"), root.resolve("cur"));
        if (parts.stream().allMatch(Files::isDirectory)) {
            return;
        }
        Path oldest = root;
        while (Files.notExists(oldest) && oldest.getParent() != null) {
            oldest = oldest.getParent();
        }
        for (Path part : parts) {
            Files.createDirectories(part, ownersOnly());
        }
        for (Path created = root; !created.equals(oldest); created = created.getParent()) {
            flush(created);
        }
        flush(oldest);
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private String uniqueName() {
        Instant now = clock.instant();
        return "%d.R%016xM%06dP%dQ%d.%s"
                .formatted(
                        now.getEpochSecond(),
                        RANDOM.nextLong(),
                        now.getNano() / 1_000,
                        ProcessHandle.current().pid(),
                        DELIVERIES.incrementAndGet(),
                        host);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost()
                    .getHostName()
                    .replace("/", "\\057")
                    .replace(":", "\\072");
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
