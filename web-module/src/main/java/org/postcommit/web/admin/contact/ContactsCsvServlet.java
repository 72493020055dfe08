package org.postcommit.web.admin.contact;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postcommit.api.contact.ContactAdmin;

/** All contacts as a file, however many they are. */
@WebServlet("/admin/contacts.csv")
public class ContactsCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient ContactAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        admin.exportCsv(response.getWriter());
    }
}
