package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientFilter;

/** Looks at recipients and acts on them. */
@Path("recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientsResource {

    @EJB
    private RecipientAdmin admin;

    @GET
    public JsonObject find(@Context UriInfo uri) {
        var queries = new RecipientQueries(uri.getQueryParameters());
        RecipientFilter filter = queries.filter();
        PageRequest page = queries.page();
        queries.refuseErrors();
        return Answers.page(admin.find(filter, page));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return Answers.detail(admin.get(Queries.id("id", id)));
    }

    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(String body) {
        SelectionJson request = SelectionJson.parse(body, true);
        return accepted(admin.sendNow(request.selection(), request.evenIfSuppressed()));
    }

    @POST
    @Path("reset")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reset(String body) {
        return accepted(admin.resetAttempts(SelectionJson.parse(body, false).selection()));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(String body) {
        return accepted(admin.cancel(SelectionJson.parse(body, false).selection()));
    }

    private static Response accepted(long selected) {
        return Response.accepted(Answers.selected(selected)).build();
    }
}
