package org.postcommit.web.admin.template;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that came with a form. */
class Upload {

    private Upload() {}

    /** Whether somebody has chosen a file at all. */
    static boolean isThere(Part part) {
        return part != null && part.getSize() > 0;
    }

    static byte[] content(Part part) {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name without its folder. */
    static String name(Part part) {
        String name = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
