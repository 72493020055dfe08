package org.postcommit.mailer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postcommit.api.mailer.Mailer;

class MailerJarsTest {

    private static final String SERVICE = "META-INF/services/" + Mailer.class.getName();
    private static final String PIGEON = """
            import org.postcommit.api.mailer.*;

            public class Pigeon implements Mailer {
                public String name() { return "pigeon"; }
                public String relay() { return "loft"; }
                public Outcome send(Mail mail) { return new Outcome.Accepted("flown"); }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void a_mailer_in_a_jar_is_found() throws Exception {
        Path classes = compiled("Pigeon", PIGEON);
        jar("pigeon.jar", "Pigeon", classes.resolve("Pigeon.class"));

        try (var jars = new MailerJars(directory.resolve("jars"))) {
            assertThat(jars.mailers()).extracting(Mailer::name).containsExactly("pigeon");
        }
    }

    @Test
    void a_jar_whose_mailer_cannot_be_made_is_an_error_with_its_cure() throws Exception {
        jar("broken.jar", "Missing", null);

        try (var jars = new MailerJars(directory.resolve("jars"))) {
            assertThatThrownBy(jars::mailers)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("Missing")
                    .hasMessageContaining("mend or remove its jar");
        }
    }

    @Test
    void without_the_directory_there_are_none() {
        try (var jars = new MailerJars(directory.resolve("nowhere"))) {
            assertThat(jars.mailers()).isEmpty();
        }
    }

    private Path compiled(String name, String source) throws IOException, URISyntaxException {
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        Path api = Path.of(
                Mailer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", api.toString(), "-d", directory.toString(), file.toString());
        assertThat(result).isZero();
        return directory;
    }

    private void jar(String name, String provider, Path classFile) throws IOException {
        Path jars = Files.createDirectories(directory.resolve("jars"));
        try (var jar = new JarOutputStream(Files.newOutputStream(jars.resolve(name)))) {
            jar.putNextEntry(new JarEntry(SERVICE));
            jar.write(provider.getBytes(StandardCharsets.UTF_8));
            if (classFile != null) {
                jar.putNextEntry(new JarEntry(classFile.getFileName().toString()));
                Files.copy(classFile, jar);
            }
        }
    }
}
