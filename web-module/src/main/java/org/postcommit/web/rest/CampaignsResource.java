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
import java.time.LocalDateTime;
import java.util.List;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.MemberStatus;
import org.postcommit.api.json.CampaignJson;

/** Campaigns: written, scheduled, steered and looked at. What is decided about one is answered with the campaign. */
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    @EJB
    private CampaignAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        CampaignStatus status = queries.choice("status", CampaignStatus.class);
        String q = queries.text("q");
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return CampaignAnswers.page(admin.find(status, q, page.page(), page.size()));
    }

    @GET
    @Path("{key}")
    public JsonObject get(@PathParam("key") String key) {
        return CampaignAnswers.campaign(admin.get(key));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("key") String key, String body) {
        Campaign campaign = Body.named(body, "key", key, CampaignJson::read).orRefuse(admin::check);
        return CampaignAnswers.campaign(admin.put(campaign));
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        admin.delete(key);
    }

    @POST
    @Path("{key}/schedule")
    public Response schedule(@PathParam("key") String key, String body) {
        Timing timing = Body.of(orEmpty(body), fields -> new Timing(CampaignJson.startAt(fields), fields.text("zone")))
                .orRefuse();
        return decided(admin.schedule(key, timing.startAt(), timing.zone()));
    }

    @POST
    @Path("{key}/approve")
    public Response approve(@PathParam("key") String key, String body) {
        refuseFields(body);
        return decided(admin.approve(key));
    }

    @POST
    @Path("{key}/pause")
    public Response pause(@PathParam("key") String key, String body) {
        refuseFields(body);
        return decided(admin.pause(key));
    }

    @POST
    @Path("{key}/resume")
    public Response resume(@PathParam("key") String key, String body) {
        refuseFields(body);
        return decided(admin.resume(key));
    }

    @POST
    @Path("{key}/cancel")
    public Response cancel(@PathParam("key") String key, String body) {
        refuseFields(body);
        return decided(admin.cancel(key));
    }

    private record Timing(LocalDateTime startAt, String zone) {}

    private static void refuseFields(String body) {
        Body.of(orEmpty(body), fields -> true).orRefuse();
    }

    private static String orEmpty(String body) {
        return body == null || body.isBlank() ? "{}" : body;
    }

    /** What follows from it takes its time. */
    private static Response decided(CampaignRow row) {
        return Response.accepted(CampaignAnswers.campaign(row)).build();
    }

    @GET
    @Path("{key}/members")
    public JsonObject members(@PathParam("key") String key) {
        var queries = new Queries(uri.getQueryParameters());
        MemberStatus status = queries.choice("status", MemberStatus.class);
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return CampaignAnswers.members(admin.members(key, status, page.page(), page.size()));
    }

    @GET
    @Path("{key}/sample")
    public JsonObject sample(@PathParam("key") String key) {
        return CampaignAnswers.sample(admin.sample(key));
    }

    @POST
    @Path("{key}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response test(@PathParam("key") String key, String body) {
        List<String> to = Body.of(body, fields -> fields.texts("to")).orRefuse();
        return Response.accepted(CampaignAnswers.tests(admin.sendTest(key, to))).build();
    }
}
