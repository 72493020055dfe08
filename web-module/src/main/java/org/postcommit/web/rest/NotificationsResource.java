package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.NotificationAdmin;

/** Submits notifications, says how they stand, cancels them. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    @Inject
    private NotificationService service;

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
        Receipt receipt = service.send(withKey(NotificationJson.parse(body), key));
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

    private static Notification withKey(Notification n, String key) {
        if (key == null) {
            return n;
        }
        if (n.idempotencyKey() != null && !n.idempotencyKey().equals(key)) {
            throw new BadRequest("idempotencyKey", "differs from the Idempotency-Key header; give it once");
        }
        return new Notification(
                n.type(),
                n.to(),
                n.cc(),
                n.bcc(),
                n.subject(),
                n.text(),
                n.html(),
                n.attachments(),
                n.headers(),
                n.from(),
                n.replyTo(),
                n.mailer(),
                n.priority(),
                n.mode(),
                n.sendAt(),
                n.expiresAt(),
                key,
                n.onAmbiguous());
    }
}
