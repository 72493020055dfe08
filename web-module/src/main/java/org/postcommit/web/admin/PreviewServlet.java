package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.RecipientAdmin;

/** The HTML of a mail as it is, under a policy that lets it do nothing but be looked at. */
@WebServlet("/admin/preview")
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String POLICY = "sandbox; default-src 'none'; img-src data: https:; style-src 'unsafe-inline';"
            + " form-action 'none'; frame-ancestors 'self'";

    @EJB
    private transient RecipientAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String html = html(request.getParameter("id"));
        if (html == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html);
    }

    private String html(String id) {
        try {
            return id == null ? null : admin.content(UUID.fromString(id)).html();
        } catch (IllegalArgumentException | NotFoundException e) {
            return null;
        }
    }
}
