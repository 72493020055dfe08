package org.postcommit.template;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateText;

/** Templates as files that people keep under version control: one directory each, one file for every text. */
class TemplateFiles {

    private static final String MAIN = "template.json";
    private static final String SAMPLE = "sample.json";
    private static final String IMAGES = "images/";
    private static final String SUBJECT = ".subject.txt";
    private static final String HTML = ".html";
    private static final String TEXT = ".txt";
    private static final int MOST_BYTES = 64 << 20;
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final List<FieldError> errors = new ArrayList<>();

    /** What is wrong with what was read, the field beginning with the file's name. */
    List<FieldError> errors() {
        return errors;
    }

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
            files.put(directory + MAIN, utf8(pretty(main(content))));
            if (content.sample() != null) {
                files.put(directory + SAMPLE, utf8(pretty(JsonData.object(content.sample()))));
            }
            for (TemplateText text : content.texts()) {
                put(files, directory + text.language() + SUBJECT, text.subject());
                put(files, directory + text.language() + HTML, text.html());
                put(files, directory + text.language() + TEXT, text.text());
            }
            content.images().forEach(image -> files.put(directory + IMAGES + image.name(), image.content()));
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

    /** What could be read, by key; {@link #errors} has the rest. */
    Map<String, TemplateContent> read(byte[] archive) {
        Map<String, Map<String, byte[]>> directories = new TreeMap<>();
        unpack(archive).forEach((name, bytes) -> {
            int slash = name.indexOf('/');
            if (slash > 0) {
                directories
                        .computeIfAbsent(name.substring(0, slash), key -> new LinkedHashMap<>())
                        .put(name.substring(slash + 1), bytes);
            } else {
                errors.add(new FieldError(name, "lies in no template's directory"));
            }
        });
        if (directories.isEmpty()) {
            errors.add(new FieldError("archive", "holds no template; it has to be a ZIP file with one directory each"));
        }
        Map<String, TemplateContent> templates = new TreeMap<>();
        directories.forEach((key, files) -> templates.put(key, template(key, files)));
        return templates;
    }

    private Map<String, byte[]> unpack(byte[] archive) {
        Map<String, byte[]> files = new TreeMap<>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] bytes = zip.readNBytes(left + 1);
                    left -= bytes.length;
                    files.put(entry.getName(), bytes);
                }
                if (left < 0) {
                    errors.add(new FieldError("archive", "unpacks to more than " + MOST_BYTES + " bytes"));
                    return Map.of();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            errors.add(new FieldError("archive", "is no ZIP file: " + e.getMessage()));
        }
        return files;
    }

    private TemplateContent template(String key, Map<String, byte[]> files) {
        TemplateContent main = main(key, files.get(MAIN));
        Set<String> languages = new TreeSet<>();
        List<TemplateImage> images = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(IMAGES)) {
                images.add(image(name.substring(IMAGES.length()), bytes));
            } else if (name.endsWith(SUBJECT) || name.endsWith(HTML) || name.endsWith(TEXT)) {
                languages.add(name.replaceAll("(\\.subject)?\\.(txt|html)$", ""));
            } else if (!name.equals(MAIN) && !name.equals(SAMPLE)) {
                errors.add(new FieldError(key + "/" + name, "is no file of a template"));
            }
        });
        List<TemplateText> texts = languages.stream()
                .map(language -> new TemplateText(
                        language,
                        line(files.get(language + SUBJECT)),
                        text(files.get(language + HTML)),
                        text(files.get(language + TEXT))))
                .toList();
        return new TemplateContent(
                main.kind(),
                main.type(),
                main.description(),
                main.defaultLanguage(),
                texts,
                images,
                text(files.get(SAMPLE)));
    }

    private TemplateContent main(String key, byte[] json) {
        List<FieldError> found = new ArrayList<>();
        try {
            return json == null
                    ? TemplateJson.read(JsonValue.EMPTY_JSON_OBJECT, found)
                    : TemplateJson.read(JsonData.object(text(json)), found);
        } catch (InvalidNotificationException e) {
            found.addAll(e.errors());
            return TemplateJson.read(JsonValue.EMPTY_JSON_OBJECT, new ArrayList<>());
        } finally {
            found.forEach(error -> errors.add(new FieldError(key + "/" + MAIN + " " + error.field(), error.message())));
        }
    }

    private static TemplateImage image(String name, byte[] bytes) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return new TemplateImage(name, "image/" + (extension.equals("jpg") ? "jpeg" : extension), bytes);
    }

    private static String line(byte[] bytes) {
        return bytes == null ? null : text(bytes).strip();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
