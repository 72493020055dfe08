package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postcommit.api.Addressee;

/** Python's email package, where there is one, reads what was written. */
class PythonReadsTest {

    @TempDir
    private static Path directory;

    private final MailComposer composer = new MailComposer(Addressee.of("shop@example.org", "Shop"), null);

    @BeforeAll
    static void python_is_there() throws IOException {
        try (InputStream script = PythonReadsTest.class.getResourceAsStream("take_apart.py")) {
            Files.copy(script, directory.resolve("take_apart.py"));
        }
        assumeTrue(isThere(), "no python3 on this machine");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_comes_out_as_it_went_in(Languages language) throws IOException {
        JsonObject mail = read(composer.compose(
                language.notification().build(), "<1@example.org>", Instant.parse("2026-11-22T08:00:00Z")));

        assertThat(mail.getJsonArray("defects")).isEmpty();
        assertThat(mail.getString("subject")).isEqualTo(language.subject);
        assertThat(mail.getString("words")).isEqualTo(language.words());
        assertThat(mail.getString("to")).isEqualTo(language.name);
        assertThat(mail.getString("text")).isEqualToNormalizingNewlines(language.text());
        assertThat(mail.getString("html")).isEqualToNormalizingNewlines(language.html());
        assertThat(mail.getJsonArray("parts")).hasSize(6);
        assertThat(part(mail, 0, "text/plain", null, null)).asString().isEqualTo(language.text());
        assertThat(part(mail, 1, "text/html", null, null)).asString().isEqualTo(language.html());
        assertThat(part(mail, 2, "text/calendar", null, null)).isEqualTo(language.invitation());
        assertThat(part(mail, 3, "image/png", "inline", "logo.png")).isEqualTo(Languages.IMAGE);
        assertThat(part(mail, 4, "application/pdf", "attachment", language.file))
                .isEqualTo(language.pdf());
        assertThat(part(mail, 5, "text/calendar", "attachment", "invite.ics")).isEqualTo(language.invitation());
        assertThat(mail.getJsonArray("parts").getJsonObject(2).getString("method"))
                .isEqualTo("REQUEST");
        assertThat(mail.getJsonArray("parts").getJsonObject(3).getString("id")).isEqualTo("<logo@shop>");
    }

    private static byte[] part(JsonObject mail, int index, String type, String disposition, String name) {
        JsonObject part = mail.getJsonArray("parts").getJsonObject(index);
        assertThat(part.getString("type")).isEqualTo(type);
        assertThat(part.getString("disposition", null)).isEqualTo(disposition);
        assertThat(part.getString("name", null)).isEqualTo(name);
        return Base64.getDecoder().decode(part.getString("content"));
    }

    private static JsonObject read(byte[] mail) throws IOException {
        Path file = Files.write(directory.resolve("mail.eml"), mail);
        Path answer = directory.resolve("answer.json");
        var process = new ProcessBuilder(
                        "python3", directory.resolve("take_apart.py").toString())
                .redirectInput(file.toFile())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
        try (var reader = Json.createReader(new ByteArrayInputStream(Files.readAllBytes(answer)))) {
            return reader.readObject();
        }
    }

    private static boolean isThere() {
        try {
            var process = new ProcessBuilder(
                            "python3", "-c", "import email.policy, sys; sys.exit(sys.version_info < (3, 8))")
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
