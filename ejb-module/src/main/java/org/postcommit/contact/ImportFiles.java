package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists on this server's disk, from their upload to their import. */
@ApplicationScoped
class ImportFiles {

    /** Nobody comes back to a preview of yesterday. */
    private static final Duration KEPT = Duration.ofHours(12);

    @Inject
    private Clock clock;

    private final Path directory = Path.of(
            System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")), "postcommit-imports");

    void receive(UUID id, InputStream csv) {
        Path file = of(id);
        try {
            Files.createDirectories(directory);
            deleteOld();
            Files.copy(csv, file);
        } catch (IOException | RuntimeException e) {
            delete(id);
            throw e instanceof RuntimeException unchecked ? unchecked : new UncheckedIOException((IOException) e);
        }
    }

    Path of(UUID id) {
        return directory.resolve(id + ".csv");
    }

    /** What is no UTF-8 is told line by line. */
    BufferedReader text(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    BufferedReader text(UUID id) throws IOException {
        return text(Files.newInputStream(of(id)));
    }

    boolean isHere(UUID id) {
        return Files.exists(of(id));
    }

    long size(UUID id) {
        try {
            return Files.size(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that nobody else takes it too. */
    void rename(UUID from, UUID to) {
        try {
            Files.move(of(from), of(to), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID id) {
        delete(of(id));
    }

    private void deleteOld() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
