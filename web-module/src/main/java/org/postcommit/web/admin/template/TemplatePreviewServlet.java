package org.postcommit.web.admin.template;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.web.admin.MailFrame;

/** What a template becomes, for the frame beside the editor. */
@WebServlet("/admin/template-preview")
public class TemplatePreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient PreviewShelf shelf;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String view = request.getParameter("view");
        RenderedMail mail = view == null ? null : shelf.get(view);
        if (mail == null || mail.html() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String html = new InlineImages(mail.images()).into(mail.html());
        MailFrame.write(response, ShownScheme.of(request.getParameter("scheme")).in(html));
    }
}
