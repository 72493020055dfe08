package org.postcommit.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A base directory of the demo's own, made anew for each run: the installed server stays as it is. */
final class ServerBase {

    static final String EAR = "postcommit.ear";

    private ServerBase() {}

    static Path create(Path home, Path shopWar, Path base) throws IOException {
        delete(base);
        Path standalone = home.resolve("standalone");
        copy(standalone.resolve("configuration"), base.resolve("configuration"));
        deploy(standalone.resolve("deployments").resolve(EAR), base.resolve("deployments"));
        deploy(shopWar, base.resolve("deployments"));
        return base;
    }

    private static void deploy(Path archive, Path deployments) throws IOException {
        Files.createDirectories(deployments);
        Path target = deployments.resolve(archive.getFileName().toString());
        Files.copy(archive, target);
        Files.createFile(deployments.resolve(target.getFileName() + ".dodeploy"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.toString().contains("_xml_history"))
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> contentFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : contentFirst) {
                Files.delete(file);
            }
        }
    }
}
