package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRequest;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;

/** Who wants mail about what. */
@Path("consents")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    private static final String PERSON = "{address:.+@.+}";
    private static final String EVERYTHING = "*";

    @EJB
    private ConsentAdmin admin;

    @Inject
    private Admission admission;

    @Context
    private UriInfo uri;

    @Context
    private SecurityContext caller;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        String topic = queries.text("topic");
        Integer store = queries.wholeIfGiven("store");
        ConsentState state = queries.choice("state", ConsentState.class);
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return ConsentJson.page(admin.find(q, topic, store, state, page.page(), page.size()));
    }

    /** 201 for what is recorded, 202 for what the person has to confirm first, 200 for what needs no mail. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(String body) {
        ConsentJson.Asked asked = ConsentJson.parse(body);
        return asked.confirm() ? request(asked.form()) : record(asked.form());
    }

    /** Who may not read consents learns nothing about them by asking. */
    private Response request(ConsentForm form) {
        admission.admit(caller);
        ConsentRequest request = admin.request(form);
        if (Stream.of(Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN).noneMatch(caller::isUserInRole)) {
            return Response.accepted(ConsentJson.asked(request.row())).build();
        }
        return Response.status(request.mailed() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(ConsentJson.of(request.row()))
                .build();
    }

    private Response record(ConsentForm form) {
        ConsentRow row = admin.record(form);
        return Response.created(
                        uri.getAbsolutePathBuilder().segment(row.address()).build())
                .entity(ConsentJson.of(row))
                .build();
    }

    @GET
    @Path(PERSON)
    public JsonObject get(@PathParam("address") String address) {
        return ConsentJson.of(admin.get(address));
    }

    /** Takes back a consent, or all of them; the history stays. */
    @DELETE
    @Path(PERSON)
    public void withdraw(@PathParam("address") String address) {
        var queries = new Queries(uri.getQueryParameters());
        String topic = queries.text("topic");
        Integer store = queries.wholeIfGiven("store");
        String evidence = queries.text("evidence");
        queries.refuseErrors();
        admin.withdraw(address, topic == null ? EVERYTHING : topic, store == null ? 0 : store, evidence);
    }

    @GET
    @Path("export")
    @Produces(CsvBody.MEDIA_TYPE_UTF_8)
    public Response exportCsv() {
        return Attachment.of(admin.exportCsv(), "consents.csv");
    }

    @POST
    @Path("import")
    @Consumes(CsvBody.MEDIA_TYPE)
    public JsonObject importCsv(byte[] body) {
        boolean dryRun = Queries.dryRun(uri);
        return ImportAnswers.of(admin.importCsv(CsvBody.text(body), dryRun));
    }

    @GET
    @Path("topics")
    public JsonObject topics() {
        return ConsentJson.topics(admin.topics());
    }

    @GET
    @Path("topics/{key}")
    public JsonObject topic(@PathParam("key") String key) {
        return ConsentJson.of(admin.topic(key));
    }

    @PUT
    @Path("topics/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject putTopic(@PathParam("key") String key, String body) {
        return ConsentJson.of(admin.putTopic(ConsentJson.topic(key, body)));
    }

    @DELETE
    @Path("topics/{key}")
    public void removeTopic(@PathParam("key") String key) {
        admin.removeTopic(key);
    }
}
