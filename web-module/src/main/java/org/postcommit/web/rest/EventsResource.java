package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.Verdict;

/** Raises events, shows those that were recorded, and what the rules made of them. */
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    @Inject
    private NotificationService service;

    @Inject
    private Admission admission;

    @EJB
    private RuleAdmin admin;

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response raise(String body, @HeaderParam("Idempotency-Key") String key) {
        admission.admit(caller);
        RaisedEventJson json = RaisedEventJson.read(body, key);
        if (!json.errors().isEmpty()) {
            throw new BadRequest(json.errors());
        }
        Receipt receipt = service.raise(json.event());
        return Response.accepted(Answers.receipt(receipt))
                .location(uri.getAbsolutePathBuilder()
                        .path(receipt.id().toString())
                        .build())
                .build();
    }

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String type = queries.text("type");
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return EventAnswers.page(admin.events(type, page.page(), page.size()));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return EventAnswers.detail(admin.event(Queries.id("id", id)));
    }

    @GET
    @Path("evaluations")
    public JsonObject evaluations() {
        var queries = new Queries(uri.getQueryParameters());
        String rule = queries.text("rule");
        Verdict verdict = queries.choice("verdict", Verdict.class);
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return EventAnswers.evaluations(admin.evaluations(rule, verdict, page.page(), page.size()));
    }
}
