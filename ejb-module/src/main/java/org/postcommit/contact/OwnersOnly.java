package org.postcommit.contact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold addresses: nobody else on this machine is to read them. Where there are no such rights, the directory's count. */
final class OwnersOnly {

    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private OwnersOnly() {}

    /** What is there already is closed too. */
    static void directory(Path directory) throws IOException {
        Files.createDirectories(directory, rights(directory, DIRECTORY));
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(DIRECTORY));
        }
    }

    /** Empty, before anything is in it. */
    static void file(Path file) throws IOException {
        Files.createFile(file, rights(file, FILE));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
