package org.postcommit.web.admin.contact;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.web.admin.Download;

/** All contacts as a file, however many they are. */
@WebServlet("/admin/contacts.csv")
public class ContactsCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient ContactAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.csv(response, "contacts.csv");
        admin.exportCsv(response.getWriter());
    }
}
