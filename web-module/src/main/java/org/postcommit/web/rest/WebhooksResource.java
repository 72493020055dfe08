package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.admin.WebhookAdmin;
import org.postcommit.api.admin.WebhookSecret;

/** Who is told of events by HTTP. */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final int MOST_FAILED = 100;

    @EJB
    private WebhookAdmin admin;

    @GET
    public JsonObject all() {
        return WebhookJson.list(admin.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(String body, @Context UriInfo uri) {
        WebhookSecret created = admin.create(WebhookJson.parse(body));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.webhook().id().toString())
                        .build())
                .entity(WebhookJson.of(created))
                .build();
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return WebhookJson.of(admin.get(Queries.id("id", id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject change(@PathParam("id") String id, String body) {
        return WebhookJson.of(admin.change(Queries.id("id", id), WebhookJson.parse(body)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        admin.delete(Queries.id("id", id));
    }

    @POST
    @Path("{id}/test")
    public JsonObject test(@PathParam("id") String id) {
        return WebhookJson.of(admin.test(Queries.id("id", id)));
    }

    @POST
    @Path("{id}/secret")
    public JsonObject renewSecret(@PathParam("id") String id) {
        return WebhookJson.of(admin.renewSecret(Queries.id("id", id)));
    }

    @GET
    @Path("{id}/failed")
    public JsonObject failed(@PathParam("id") String id) {
        return WebhookJson.failed(admin.failed(Queries.id("id", id), MOST_FAILED));
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") String id) {
        return Response.accepted(Answers.selected(admin.retry(Queries.id("id", id))))
                .build();
    }
}
