package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.RejectedAdmin;
import org.postcommit.api.admin.RejectedDetail;

/** The body of a rejected message as a file. */
@WebServlet("/admin/rejected-body")
public class RejectedBodyServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @EJB
    private transient RejectedAdmin admin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RejectedDetail detail = detail(request.getParameter("id"));
        if (detail == null || detail.body() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.bytes(
                response,
                "application/octet-stream",
                "rejected-" + detail.row().id() + (detail.base64() ? ".bin" : ".json"));
        response.getOutputStream()
                .write(
                        detail.base64()
                                ? Base64.getMimeDecoder().decode(detail.body())
                                : detail.body().getBytes(StandardCharsets.UTF_8));
    }

    private RejectedDetail detail(String id) {
        try {
            return id == null ? null : admin.get(UUID.fromString(id));
        } catch (IllegalArgumentException | NotFoundException e) {
            return null;
        }
    }
}
