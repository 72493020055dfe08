package org.postcommit.it.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void the_mailer_in_the_readme_is_the_one_that_is_tested() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/postcommit/it/mailer/PigeonMailer.java"));
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("```java\n", readme.indexOf("### A mailer of your own")) + "```java\n".length();

        assertThat(words(readme.substring(start, readme.indexOf("```", start))))
                .isEqualTo(words(source.substring(source.indexOf("@Stateless"))));
    }

    /** Line breaks and indentation are the formatter's. */
    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }
}
