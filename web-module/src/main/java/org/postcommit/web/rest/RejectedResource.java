package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RejectedAdmin;

/** What came through the JMS door and could not be taken in: look at it, retry it after an edit, throw it away. */
@Path("rejected")
@Produces(MediaType.APPLICATION_JSON)
public class RejectedResource {

    @EJB
    private RejectedAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return Answers.rejected(admin.find(page.page(), page.size()));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return Answers.rejected(admin.get(Queries.id("id", id)));
    }

    /** Without a body it is retried as it came. */
    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") String id, String body) {
        boolean asItCame = body == null || body.isBlank();
        Receipt receipt = admin.retry(Queries.id("id", id), asItCame ? null : body);
        return Response.accepted(Answers.receipt(receipt))
                .location(uri.getBaseUriBuilder()
                        .path("notifications")
                        .path(receipt.id().toString())
                        .build())
                .build();
    }

    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") String id) {
        admin.discard(Queries.id("id", id));
    }
}
