package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postcommit.api.FieldError;

/**
 * What went wrong with a request (RFC 9457).
 *
 * @param status HTTP status code
 * @param detail what is wrong and how to mend it
 * @param errors the fields that are wrong; empty when no field is to blame
 */
record Problem(int status, String detail, List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        return new Problem(status, detail, List.of());
    }

    JsonObject toJson(String instance) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance)
                .add("errors", Answers.list(errors, Answers::error))
                .build();
    }

    Response toResponse(String instance) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(toJson(instance).toString())
                .build();
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(toJson(request.getRequestURI()).toString());
    }

    private String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
