package org.postcommit.template;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateText;

/** Reads templates from an archive of files, see {@link TemplateFile}. */
class TemplateReading {

    private static final int MOST_BYTES = 64 << 20;

    private final List<FieldError> errors = new ArrayList<>();

    /** What is wrong with what was read, the field beginning with the file's name. */
    List<FieldError> errors() {
        return errors;
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
        TemplateContent main = main(key, files.get(TemplateFile.MAIN));
        Set<String> languages = new TreeSet<>();
        List<TemplateImage> images = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(TemplateFile.IMAGES)) {
                images.add(image(name.substring(TemplateFile.IMAGES.length()), bytes));
            } else if (name.endsWith(TemplateFile.SUBJECT)
                    || name.endsWith(TemplateFile.HTML)
                    || name.endsWith(TemplateFile.TEXT)) {
                languages.add(name.replaceAll("(\\.subject)?\\.(txt|html)$", ""));
            } else if (!name.equals(TemplateFile.MAIN) && !name.equals(TemplateFile.SAMPLE)) {
                errors.add(new FieldError(key + "/" + name, "is no file of a template"));
            }
        });
        List<TemplateText> texts = languages.stream()
                .map(language -> new TemplateText(
                        language,
                        line(files.get(language + TemplateFile.SUBJECT)),
                        text(files.get(language + TemplateFile.HTML)),
                        text(files.get(language + TemplateFile.TEXT))))
                .toList();
        return new TemplateContent(
                main.kind(),
                main.type(),
                main.description(),
                main.defaultLanguage(),
                texts,
                images,
                text(files.get(TemplateFile.SAMPLE)));
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
            found.forEach(error ->
                    errors.add(new FieldError(key + "/" + TemplateFile.MAIN + " " + error.field(), error.message())));
        }
    }

    private static TemplateImage image(String name, byte[] bytes) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new TemplateImage(name, "image/" + (extension.equals("jpg") ? "jpeg" : extension), bytes);
    }

    private static String line(byte[] bytes) {
        return bytes == null ? null : text(bytes).strip();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
