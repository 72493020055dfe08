package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.RecipientAdmin;

/** The HTML part of a mail, for a sandboxed frame: no script, no form, no origin. */
@WebServlet("/admin/preview")
public class PreviewServlet extends HttpServlet {

    private static final String POLICY =
            "sandbox; default-src 'none'; img-src data: https:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    @EJB
    private transient RecipientAdmin recipients;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/html;charset=UTF-8");
        try {
            String html = recipients
                    .content(UUID.fromString(String.valueOf(request.getParameter("id"))))
                    .html();
            response.getWriter().write(html == null ? "" : html);
        } catch (IllegalArgumentException | NotFoundException e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
