package org.postcommit.mailer;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.postcommit.api.mailer.Mailer;

/**
 * Mailers in jars that lie in one directory: {@link ServiceLoader} providers. They see the classes of Postcommit and of
 * each other, and are looked at once.
 */
public final class MailerJars implements AutoCloseable {

    private final Path directory;
    private final URLClassLoader loader;

    public MailerJars(Path directory) {
        this.directory = directory;
        this.loader = new URLClassLoader(jarsIn(directory), Mailer.class.getClassLoader());
    }

    /** One instance of each. A jar whose mailer cannot be made is an error that names the directory. */
    public List<Mailer> mailers() {
        List<Mailer> mailers = new ArrayList<>();
        try {
            ServiceLoader.load(Mailer.class, loader).forEach(mailers::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IllegalStateException(
                    "A mailer in " + directory + " cannot be used: mend or remove its jar. " + e, e);
        }
        return mailers;
    }

    private static URL[] jarsIn(Path directory) {
        var jars = new TreeSet<Path>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jar")) {
                files.forEach(jars::add);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "The directory of mailers " + directory + " cannot be read: mend its permissions.", e);
            }
        }
        return jars.stream().map(MailerJars::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new IllegalStateException("The jars in " + directory + " could not be closed.", e);
        }
    }
}
