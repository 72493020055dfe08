package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailFrameTest {

    private final Map<String, String> headers = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("setHeader")) {
                    headers.put((String) arguments[0], (String) arguments[1]);
                }
                return method.getName().equals("getWriter") ? new PrintWriter(body, true) : null;
            });

    @Test
    void a_mail_that_was_sent_loads_nothing_from_elsewhere() throws IOException {
        MailFrame.writeStored(response, "<p>Hello</p>");

        assertThat(policy()).contains("default-src 'none';", "img-src data:;").doesNotContain("https:");
    }

    @Test
    void a_mail_that_is_being_written_shows_its_images() throws IOException {
        MailFrame.write(response, "<p>Hello</p>");

        assertThat(policy()).contains("default-src 'none';", "img-src data: https:;");
        assertThat(body).hasToString("<p>Hello</p>");
    }

    private String policy() {
        return headers.get("Content-Security-Policy");
    }
}
