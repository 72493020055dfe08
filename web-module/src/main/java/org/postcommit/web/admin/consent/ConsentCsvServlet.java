package org.postcommit.web.admin.consent;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.web.admin.Download;

/** All consents as a file. */
@WebServlet("/admin/consents.csv")
public class ConsentCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient ConsentAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.csv(response, "consents.csv");
        response.getWriter().write(admin.exportCsv());
    }
}
