package org.postcommit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path EXAMPLES = Path.of("src/test/java/org/postcommit/example");
    private static final Pattern SECTION = Pattern.compile(
            "^## (?:Use it from your application|Templates|Rules)\\n(.*?)(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("^ *// README: [^\\n]*\\n(.*?)^ *// end\\n", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void every_snippet_about_using_it_is_code_that_is_compiled() throws IOException {
        String sections = String.join("", all(SECTION, Files.readString(Path.of("../README.md"))));
        List<String> compiled;
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            compiled = files.flatMap(file -> all(MARKED, read(file)).stream())
                    .map(code -> code.stripTrailing().stripIndent() + "\n")
                    .toList();
        }
        assertThat(all(BLOCK, sections)).containsExactlyInAnyOrderElementsOf(compiled);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
