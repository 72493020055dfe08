package org.postcommit.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class TemplateFilesTest {

    @Test
    void what_is_written_reads_the_same() {
        TemplateContent content = new TemplateContent(
                TemplateKind.MAIL,
                "order.shipped",
                "Tells that it is on its way",
                "de",
                List.of(
                        new TemplateText("ar", "مرحبا", "<p>مرحبا</p>", null),
                        new TemplateText("de", "Grüße", "<p>Grüße</p>\n", "Grüße\n")),
                List.of(new TemplateImage("logo.png", "image/png", new byte[] {1, 2, 3})),
                "{\"order\":{\"number\":42}}");
        var files = new TemplateReading();
        Map<String, TemplateContent> read = files.read(TemplateWriting.write(Map.of("order-shipped", content)));
        assertThat(files.errors()).isEmpty();
        assertThat(read).containsOnlyKeys("order-shipped");
        assertThat(TemplateJson.write(read.get("order-shipped"))).isEqualTo(TemplateJson.write(content));
    }

    @Test
    void the_same_templates_make_the_same_archive() {
        Map<String, TemplateContent> templates = Map.of("a", Contents.html("x"), "b", Contents.html("y"));
        assertThat(TemplateWriting.write(templates)).isEqualTo(TemplateWriting.write(templates));
    }

    @Test
    void what_does_not_belong_there_is_named() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "README.md", "hello");
            put(zip, "a/notes.doc", "x");
            put(zip, "a/template.json", "{\"kind\":\"letter\",\"colour\":\"red\"}");
            put(zip, "a/en.html", "x");
        }
        var files = new TemplateReading();
        files.read(bytes.toByteArray());
        assertThat(files.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "README.md", "a/notes.doc", "a/template.json kind", "a/template.json colour");
    }

    @Test
    void what_is_no_archive_is_refused() {
        var files = new TemplateReading();
        assertThat(files.read("no archive".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(files.errors()).isNotEmpty();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
