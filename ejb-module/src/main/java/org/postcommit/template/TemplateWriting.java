package org.postcommit.template;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateText;

/** Writes templates as an archive of files, see {@link TemplateFile}. */
final class TemplateWriting {

    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private TemplateWriting() {}

    static byte[] write(Map<String, TemplateContent> templates) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files(templates).entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0); // the same templates make the same archive
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The templates could not be written as files.", e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files(Map<String, TemplateContent> templates) {
        Map<String, byte[]> files = new TreeMap<>();
        templates.forEach((key, content) -> {
            String directory = key + "/";
            files.put(directory + TemplateFile.MAIN, utf8(pretty(main(content))));
            if (content.sample() != null) {
                files.put(directory + TemplateFile.SAMPLE, utf8(pretty(JsonData.object(content.sample()))));
            }
            for (TemplateText text : content.texts()) {
                put(files, directory + text.language() + TemplateFile.SUBJECT, text.subject());
                put(files, directory + text.language() + TemplateFile.HTML, text.html());
                put(files, directory + text.language() + TemplateFile.TEXT, text.text());
            }
            content.images()
                    .forEach(image -> files.put(directory + TemplateFile.IMAGES + image.name(), image.content()));
        });
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        if (text != null) {
            files.put(name, utf8(text));
        }
    }

    /** Everything but the texts, the sample and the images themselves. */
    private static JsonObject main(TemplateContent content) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        TemplateJson.write(content).forEach((name, value) -> {
            if (!Set.of("texts", "images", "sample").contains(name) && value != JsonValue.NULL) {
                json.add(name, value);
            }
        });
        return json.build();
    }

    private static String pretty(JsonObject object) {
        var text = new StringWriter();
        try (var writer = PRETTY.createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip() + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Its JSON as it comes back out of files, which have no order. */
    static JsonObject sorted(TemplateContent content) {
        return TemplateJson.write(new TemplateContent(
                content.kind(),
                content.type(),
                content.description(),
                content.defaultLanguage(),
                content.texts().stream()
                        .sorted(Comparator.comparing(TemplateText::language))
                        .toList(),
                content.images().stream()
                        .sorted(Comparator.comparing(TemplateImage::name))
                        .toList(),
                content.sample()));
    }
}
