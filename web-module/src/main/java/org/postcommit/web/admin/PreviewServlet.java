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

/** The HTML of a mail as it is. */
@WebServlet("/admin/preview")
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient RecipientAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String html = html(request.getParameter("id"));
        if (html == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        MailFrame.writeStored(response, html);
    }

    private String html(String id) {
        try {
            return id == null ? null : admin.content(UUID.fromString(id)).html();
        } catch (IllegalArgumentException | NotFoundException e) {
            return null;
        }
    }
}
