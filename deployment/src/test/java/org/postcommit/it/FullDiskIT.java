package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.WildFly;

/** The broker's disk fills up while mails leave. Needs the right to mount a small file system. */
@Order(Setup.OF_ITS_OWN)
class FullDiskIT {

    private static final Path DISK = Path.of("target/it/disk").toAbsolutePath();

    @BeforeAll
    static void mount() throws IOException {
        Files.createDirectories(DISK);
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", DISK.toString()),
                "a tmpfs cannot be mounted here (that needs root): the full disk is not shown");
    }

    @AfterAll
    static void unmount() throws IOException {
        Station.end();
        ran("umount", "--lazy", DISK.toString());
    }

    @Test
    void mails_wait_until_there_is_room_again() throws IOException {
        Post post = new Post(Station.of(Setup.postgresql()
                .with("JAVA_OPTS", WildFly.JAVA_OPTIONS + " -Djboss.server.data.dir=" + DISK.resolve("data"))));
        Drain drain = Drain.ofOneNotification(post, Amount.outageMails()).awaitSent(0.2);
        Path ballast = DISK.resolve("ballast");
        fill(ballast);
        CompletableFuture<Api.Answer> meanwhile =
                CompletableFuture.supplyAsync(() -> post.api.submit(Mail.toAda().with("type", "meanwhile")));
        Eventually.letTimePass(Duration.ofSeconds(8));
        Files.delete(ballast);

        drain.awaitAllSent();
        drain.assertNoAttemptUsed();
        if (meanwhile.join().status() == 202) {
            post.allBecome("meanwhile", "SENT", 1, Duration.ofSeconds(60));
        } else {
            assertThat(post.api.total("type=meanwhile")).isZero();
        }
        drain.assertNothingLeftOpen();
    }

    private static void fill(Path ballast) throws IOException {
        FileStore disk = Files.getFileStore(DISK);
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (disk.getUsableSpace() > block.length) {
                out.write(block);
            }
        }
    }

    private static boolean ran(String... command) throws IOException {
        return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
    }
}
