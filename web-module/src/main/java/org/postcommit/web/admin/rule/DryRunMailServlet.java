package org.postcommit.web.admin.rule;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.web.admin.MailFrame;

/** The HTML of a mail that a dry run has rendered for this visitor. */
@WebServlet("/admin/dry-run-mail")
public class DryRunMailServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private DryRunMails mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> html = html(request.getParameter("id"));
        if (html.isPresent()) {
            MailFrame.write(response, html.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<String> html(String id) {
        try {
            return id == null ? Optional.empty() : mails.html(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
