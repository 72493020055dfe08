package org.postcommit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    private Path temporary;

    @Test
    void nobody_else_reads_a_list() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("lists"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        UUID id = UUID.randomUUID();
        ImportFiles files = files(directory);

        files.receive(id, list());

        assertThat(rights(directory)).isEqualTo("rwx------");
        assertThat(rights(files.of(id))).isEqualTo("rw-------");
        assertThat(files.of(id)).hasContent("address");
    }

    @Test
    void lists_that_nobody_came_back_for_are_deleted() throws IOException {
        ImportFiles files = files(temporary.resolve("lists"));
        files.deleteOld();
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        files.receive(old, list());
        files.receive(young, list());
        age(files.of(old), Duration.ofHours(13));
        age(files.of(young), Duration.ofHours(11));

        files.deleteOld();

        assertThat(files.isHere(old)).isFalse();
        assertThat(files.isHere(young)).isTrue();
    }

    private static ImportFiles files(Path directory) {
        return new ImportFiles(directory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ByteArrayInputStream list() {
        return new ByteArrayInputStream("address".getBytes(StandardCharsets.UTF_8));
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
