package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.directory.DirectoryAdmin;

/** Everybody as a file. */
@WebServlet("/admin/people.csv")
public class PeopleCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient DirectoryAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.csv(response, "people.csv");
        response.getWriter().write(admin.exportCsv());
    }
}
