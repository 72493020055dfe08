package org.postcommit.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a mail's HTML, under a policy that lets it do nothing but be looked at. */
public final class MailFrame {

    private static final String POLICY = "sandbox; default-src 'none'; img-src data: https:; style-src 'unsafe-inline';"
            + " form-action 'none'; frame-ancestors 'self'";

    private MailFrame() {}

    public static void write(HttpServletResponse response, String html) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html);
    }
}
