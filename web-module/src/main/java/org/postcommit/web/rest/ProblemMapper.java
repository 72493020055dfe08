package org.postcommit.web.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.ConflictException;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.InvalidSettingException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.directory.DirectoryUnavailableException;

/** Tells the client what went wrong; what is our fault is logged under an id that the client gets too. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Response response =
                problem(unwrapped(thrown)).toResponse(uri.getRequestUri().getPath());
        return thrown instanceof WebApplicationException web ? withHeaders(response, web.getResponse()) : response;
    }

    /** What tells the client how to go on. */
    private static Response withHeaders(Response problem, Response original) {
        Response.ResponseBuilder response = Response.fromResponse(problem);
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            if (original.getHeaderString(name) != null) {
                response.header(name, original.getHeaderString(name));
            }
        }
        return response.build();
    }

    private static Problem problem(Throwable thrown) {
        if (thrown instanceof BadRequest bad) {
            return new Problem(400, "The request is not valid; see errors.", bad.errors());
        }
        if (thrown instanceof InvalidRequestException invalid) {
            return new Problem(400, "The request is not valid; see errors.", invalid.errors());
        }
        if (thrown instanceof InvalidSettingException invalid) {
            return new Problem(400, "The setting cannot have this value; see errors.", invalid.errors());
        }
        if (thrown instanceof DirectoryUnavailableException) {
            return Problem.of(503, thrown.getMessage());
        }
        if (thrown instanceof NotFoundException) {
            return Problem.of(404, thrown.getMessage());
        }
        if (thrown instanceof ConflictException || thrown instanceof IdempotencyConflictException) {
            return Problem.of(409, thrown.getMessage());
        }
        if (thrown instanceof EJBAccessException) {
            return Problem.of(403, "Your roles do not allow this.");
        }
        if (thrown instanceof WebApplicationException web) {
            return Problem.of(web.getResponse().getStatus(), detail(web));
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "A request failed, problem id %s", id);
        return Problem.of(500, "Something failed here. The server's log has it under " + id + ".");
    }

    private static String detail(WebApplicationException web) {
        return switch (web.getResponse().getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This method is not allowed here.";
            case 406 ->
                "You accept nothing that can be answered here; accept application/json, application/zip from"
                        + " templates/export, and text/csv where a list is exported.";
            case 413 -> "The request is too large: a notification may have 25 MiB.";
            case 415 ->
                "Send application/json, application/zip to templates/import, and text/csv where a list is imported.";
            default -> web.getMessage();
        };
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable current = thrown;
        while (current instanceof EJBException
                && !(current instanceof EJBAccessException)
                && current.getCause() != null) {
            current = current.getCause();
        }
        return current;
    }
}
