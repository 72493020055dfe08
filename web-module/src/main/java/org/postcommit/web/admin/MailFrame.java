package org.postcommit.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a mail's HTML, under a policy that lets it do nothing but be looked at. */
public final class MailFrame {

    private static final String POLICY = "sandbox; default-src 'none'; img-src %s; style-src 'unsafe-inline';"
            + " form-action 'none'; frame-ancestors 'self'";

    private MailFrame() {}

    /** Of what was written just now, with the images that its template names. */
    public static void write(HttpServletResponse response, String html) throws IOException {
        write(response, html, "data: https:");
    }

    /** Of a mail that was sent: whoever looks at it here is not to count as its reader. */
    static void writeStored(HttpServletResponse response, String html) throws IOException {
        write(response, html, "data:");
    }

    private static void write(HttpServletResponse response, String html, String images) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY.formatted(images));
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html);
    }
}
