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
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentAdmin;
import org.postcommit.api.json.SegmentJson;

/** The groups of people that campaigns write to. */
@Path("segments")
@Produces(MediaType.APPLICATION_JSON)
public class SegmentsResource {

    private static final int SAMPLE = 10;

    @EJB
    private SegmentAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        PageRequest page = queries.inOrder();
        queries.refuseErrors();
        return Answers.page(admin.find(q, page.page(), page.size()), SegmentAnswers::row);
    }

    @GET
    @Path("{key}")
    public JsonObject get(@PathParam("key") String key) {
        return SegmentJson.write(admin.get(key));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("key") String key, String body) {
        Segment segment = Body.named(body, "key", key, SegmentJson::read).orRefuse(admin::check);
        return SegmentJson.write(admin.put(segment));
    }

    @DELETE
    @Path("{key}")
    public void remove(@PathParam("key") String key) {
        admin.remove(key);
    }

    @GET
    @Path("{key}/members")
    public JsonObject members(@PathParam("key") String key) {
        return SegmentAnswers.preview(admin.preview(key, sample()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject preview(String body) {
        int most = sample();
        return SegmentAnswers.preview(
                admin.preview(Body.read(body, SegmentJson::read).orRefuse(), most));
    }

    private int sample() {
        var queries = new Queries(uri.getQueryParameters());
        int most = queries.number("size", SAMPLE, 0, SegmentAdmin.MAX_SAMPLE);
        queries.refuseErrors();
        return most;
    }
}
