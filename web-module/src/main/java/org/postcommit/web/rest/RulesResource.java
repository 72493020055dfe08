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
import java.nio.charset.StandardCharsets;
import org.postcommit.api.Event;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;

/** Which events lead to which mails: written, tried, subscribed to, and all of it as a file. */
@Path("rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    @EJB
    private RuleAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        String event = queries.text("event");
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return RuleAnswers.page(admin.find(q, event, page.page(), page.size()));
    }

    @GET
    @Path("{key}")
    public JsonObject get(@PathParam("key") String key) {
        return RuleAnswers.rule(admin.get(key), admin.isSubscribed(key));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("key") String key, String body) {
        Rule rule = Body.named(body, "key", key, RuleJson::read).orRefuse(admin::check);
        return RuleAnswers.rule(admin.put(rule), admin.isSubscribed(key));
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        admin.delete(key);
    }

    @PUT
    @Path("{key}/subscription")
    public void subscribe(@PathParam("key") String key) {
        admin.subscribe(key);
    }

    @DELETE
    @Path("{key}/subscription")
    public void unsubscribe(@PathParam("key") String key) {
        admin.unsubscribe(key);
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject check(String body) {
        return Answers.errors(Body.read(body, RuleJson::read).errors(admin::check));
    }

    @POST
    @Path("dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject dryRun(String body) {
        DryRunJson trial = DryRunJson.parse(body);
        Event event = trial.event() == null ? recorded(trial) : trial.event();
        return RuleAnswers.verdicts(trial.rule() == null ? admin.dryRun(event) : admin.dryRun(event, trial.rule()));
    }

    private Event recorded(DryRunJson trial) {
        return Body.read(admin.event(trial.eventId()).json(), RaisedEventJson::read)
                .orRefuse();
    }

    @POST
    @Path("impact")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject impact(String body) {
        return RuleAnswers.impact(admin.impact(Body.read(body, RuleJson::read).orRefuse(admin::check)));
    }

    @GET
    @Path("export")
    public Response exportJson() {
        return Attachment.of(admin.exportJson().getBytes(StandardCharsets.UTF_8), "rules.json");
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject importJson(String body) {
        boolean dryRun = Queries.dryRun(uri);
        return ImportAnswers.of(admin.importJson(body, dryRun), dryRun);
    }
}
