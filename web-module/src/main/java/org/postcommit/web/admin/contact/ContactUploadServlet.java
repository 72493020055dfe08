package org.postcommit.web.admin.contact;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.postcommit.api.Roles;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.InvalidContactException;

/**
 * Takes a list of any length from the page, which tries it first. The body is the file itself: no other site can make a
 * browser send {@code text/csv} here without asking this server, which does not answer.
 */
@WebServlet("/admin/contacts-upload")
public class ContactUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String CSV = "text/csv";

    @EJB
    private transient ContactAdmin admin;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CSV.equals(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!request.isUserInRole(Roles.ADMIN)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            take(request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Objects.requireNonNullElse(request.getParameter("name"), "list.csv");
        try {
            UUID id = admin.importCsv(request.getInputStream(), name, true).id();
            answer(response, Json.createObjectBuilder().add("id", id.toString()).build());
        } catch (InvalidContactException e) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            e.errors().forEach(error -> errors.add("The list " + error.message() + "."));
            answer(response, Json.createObjectBuilder().add("errors", errors).build());
        }
    }

    private static void answer(HttpServletResponse response, JsonObject json) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.toString());
    }
}
