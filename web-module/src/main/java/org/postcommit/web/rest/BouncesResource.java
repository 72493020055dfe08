package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.bounce.BounceAdmin;
import org.postcommit.api.bounce.BounceFilter;
import org.postcommit.api.bounce.BounceKind;

/** Reports and other mail that came back. */
@Path("bounces")
@Produces(MediaType.APPLICATION_JSON)
public class BouncesResource {

    @EJB
    private BounceAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        var filter =
                new BounceFilter(queries.choice("kind", BounceKind.class), queries.text("q"), queries.flag("open"));
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return BounceJson.page(admin.find(filter, page.page(), page.size()));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return BounceJson.of(admin.get(Queries.id("id", id)));
    }

    @POST
    @Path("{id}/handled")
    public JsonObject handled(@PathParam("id") String id) {
        return BounceJson.of(admin.handled(Queries.id("id", id)));
    }
}
