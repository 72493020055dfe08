package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.admin.SuppressionAdmin;

/** The whole suppression list as a file. */
@WebServlet("/admin/suppressions.csv")
public class SuppressionsCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient SuppressionAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.csv(response, "suppressions.csv");
        response.getWriter().write(admin.exportCsv());
    }
}
