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
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.SuppressionAdmin;
import org.postcommit.api.admin.SuppressionRow;

/** Addresses that are not written to. */
@Path("suppressions")
@Produces(MediaType.APPLICATION_JSON)
public class SuppressionsResource {

    /** Who accepts any type wants the export, not an entry of that name. */
    private static final String ENTRY = "{address:(?!(?:export|import)$).+}";

    @EJB
    private SuppressionAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        String reason = queries.text("reason");
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return SuppressionJson.page(admin.find(q, reason, page.page(), page.size()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(String body) {
        SuppressionRow added = admin.add(SuppressionJson.parse(body));
        return Response.created(
                        uri.getAbsolutePathBuilder().segment(added.address()).build())
                .entity(SuppressionJson.of(added))
                .build();
    }

    @GET
    @Path(ENTRY)
    public JsonObject get(@PathParam("address") String address) {
        return SuppressionJson.of(admin.get(address));
    }

    @PUT
    @Path(ENTRY)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("address") String address, String body) {
        return SuppressionJson.of(admin.add(SuppressionJson.parse(address, body)));
    }

    @DELETE
    @Path(ENTRY)
    public void remove(@PathParam("address") String address) {
        admin.remove(address);
    }

    @GET
    @Path("export")
    @Produces(CsvBody.MEDIA_TYPE_UTF_8)
    public Response exportCsv() {
        return Attachment.of(admin.exportCsv(), "suppressions.csv");
    }

    @POST
    @Path("import")
    @Consumes(CsvBody.MEDIA_TYPE)
    public JsonObject importCsv(byte[] body) {
        boolean dryRun = Queries.dryRun(uri);
        return ImportAnswers.of(admin.importCsv(CsvBody.text(body), dryRun));
    }
}
