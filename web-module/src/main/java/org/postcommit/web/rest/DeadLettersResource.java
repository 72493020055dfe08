package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import org.postcommit.api.admin.DeadLetterAdmin;
import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.api.admin.PageRequest;

/** Deliveries that the broker gave up on: look at them, replay or discard them. */
@Path("deadletters")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    @EJB
    private DeadLetterAdmin admin;

    @GET
    public JsonObject find(@Context UriInfo uri) {
        var queries = new Queries(uri.getQueryParameters());
        var filter = new DeadLetterFilter(queries.text("q"), queries.choice("state", DeadLetterState.class));
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return DeadLetterJson.page(admin.find(filter, page.page(), page.size()));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return DeadLetterJson.of(admin.get(Queries.id("id", id)));
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@PathParam("id") String id) {
        admin.replay(Queries.id("id", id));
        return accepted(1);
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@PathParam("id") String id) {
        admin.discard(Queries.id("id", id));
        return accepted(1);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        admin.discard(Queries.id("id", id));
    }

    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replaySome(String body) {
        return accepted(admin.replay(DeadLetterJson.selection(body)));
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discardSome(String body) {
        return accepted(admin.discard(DeadLetterJson.selection(body)));
    }

    private static Response accepted(long selected) {
        return Response.accepted(Answers.selected(selected)).build();
    }
}
