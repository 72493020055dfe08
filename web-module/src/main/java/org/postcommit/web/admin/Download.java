package org.postcommit.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/** An answer that the browser keeps as a file. */
public final class Download {

    private Download() {}

    public static void csv(HttpServletResponse response, String name) {
        text(response, "text/csv", name);
    }

    public static void text(HttpServletResponse response, String type, String name) {
        bytes(response, type, name);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }

    public static void bytes(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
