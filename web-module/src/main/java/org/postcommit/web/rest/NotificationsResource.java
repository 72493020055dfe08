package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.NotificationAdmin;
import org.postcommit.api.json.NotificationJson;

/** Submits notifications, says how they stand, cancels them. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    @Inject
    private NotificationService service;

    @Inject
    private Admission admission;

    @EJB
    private NotificationAdmin admin;

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(String body, @HeaderParam("Idempotency-Key") String key) {
        admission.admit(caller);
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
