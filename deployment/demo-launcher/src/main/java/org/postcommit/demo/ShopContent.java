package org.postcommit.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What the shop brings for Postcommit in its archive: templates and rules, kept with its sources. */
record ShopContent(Path war) {

    private static final String TEMPLATES = "WEB-INF/postcommit/templates/";
    private static final String RULES = "WEB-INF/postcommit/rules.json";

    /** Makes them count. */
    void importInto(RestClient rest) throws IOException {
        rest.importTemplates(templates());
        rest.importRules(rules());
    }

    private byte[] templates() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var shop = new ZipFile(war.toFile());
                var zip = new ZipOutputStream(bytes)) {
            for (Enumeration<? extends ZipEntry> entries = shop.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(TEMPLATES) && !entry.isDirectory()) {
                    zip.putNextEntry(new ZipEntry(entry.getName().substring(TEMPLATES.length())));
                    shop.getInputStream(entry).transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    private String rules() throws IOException {
        try (var shop = new ZipFile(war.toFile())) {
            return new String(shop.getInputStream(shop.getEntry(RULES)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
