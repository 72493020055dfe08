package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.web.admin.Download;

/** All templates as files, to be kept where their owner keeps such files. */
@WebServlet("/admin/templates.zip")
public class TemplateExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient TemplateAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] archive = admin.exportFiles();
        Download.bytes(response, "application/zip", "templates.zip");
        response.setContentLength(archive.length);
        response.getOutputStream().write(archive);
    }
}
