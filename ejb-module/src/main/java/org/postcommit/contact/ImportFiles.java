package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists on this server's disk, from their upload to their import. */
@ApplicationScoped
class ImportFiles {

    /** Nobody comes back to a preview of yesterday. */
    private static final Duration KEPT = Duration.ofHours(12);

    @Inject
    private Clock clock;

    private Path directory = Path.of(
            System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")), "postcommit-imports");

    ImportFiles() {}

    ImportFiles(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    void receive(UUID id, InputStream csv) {
        Path file = of(id);
        try {
            OwnersOnly.directory(directory);
            OwnersOnly.file(file);
            try (OutputStream list = Files.newOutputStream(file)) {
                csv.transferTo(list);
            }
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

    /** Also what a server left behind that went down. */
    void deleteOld() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(this::isOld).toList().forEach(ImportFiles::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOld(Path file) {
        try {
            Instant before = clock.instant().minus(KEPT);
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
