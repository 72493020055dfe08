package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import org.postcommit.api.admin.RecipientAdmin;

/** Everything that matches the filter in the address, as CSV, written while it is read. */
@WebServlet("/admin/recipients.csv")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient RecipientAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ZoneId zone = Cookies.zone(request);
        Download.csv(response, "recipients.csv");
        try (var csv = new RecipientCsv(response.getWriter())) {
            admin.forEach(FilterForm.of(request.getParameterMap()).toFilter(zone), csv::add);
        }
    }
}
