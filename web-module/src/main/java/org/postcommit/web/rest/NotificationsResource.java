package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.stream.Stream;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;
import org.postcommit.api.Roles;
import org.postcommit.api.SubmissionRate;
import org.postcommit.api.admin.NotificationAdmin;
import org.postcommit.api.json.NotificationJson;

/** Submits notifications, says how they stand, cancels them. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    @Inject
    private NotificationService service;

    @Inject
    private SubmissionRate rate;

    @EJB
    private NotificationAdmin admin;

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(String body, @HeaderParam("Idempotency-Key") String key) {
        if (Stream.of(Roles.PRODUCER, Roles.OPERATOR, Roles.ADMIN).noneMatch(caller::isUserInRole)) {
            throw new ForbiddenException("Submitting needs the role " + Roles.PRODUCER + ".");
        }
        admit();
        Receipt receipt = service.send(read(body, key));
        return Response.accepted(Answers.receipt(receipt))
                .location(uri.getAbsolutePathBuilder()
                        .path(receipt.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return Answers.receipt(admin.get(Queries.id("id", id)));
    }

    @DELETE
    @Path("{id}")
    public JsonObject cancel(@PathParam("id") String id) {
        return Answers.receipt(admin.cancel(Queries.id("id", id)));
    }

    private void admit() {
        Duration wait = rate.admit(caller.getUserPrincipal().getName());
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new ClientErrorException(
                    "You submit more often than you may; go on in " + seconds + " seconds.",
                    Response.status(Response.Status.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, seconds)
                            .build());
        }
    }

    /**
     * @throws BadRequest naming everything that is wrong with a body that could not be read as a whole
     */
    private Notification read(String body, String key) {
        NotificationJson json = NotificationJson.read(body, key);
        if (!json.errors().isEmpty()) {
            throw new BadRequest(json.errorsAnd(service.check(json.notification())));
        }
        return json.notification();
    }
}
