package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postcommit.api.directory.DirectoryAdmin;

/** Everybody as a file. */
@WebServlet("/admin/people.csv")
public class PeopleCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient DirectoryAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"people.csv\"");
        response.getWriter().write(admin.exportCsv());
    }
}
