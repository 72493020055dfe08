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
import org.postcommit.api.directory.DirectoryAdmin;

/** Who there is to write to. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    /** To whom any type will do the server would give a person called export, not the export. */
    private static final String PERSON = "{id:(?!export$)[^/]+}";

    @EJB
    private DirectoryAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        String group = queries.text("group");
        PageRequest page = queries.inOrder();
        queries.refuseErrors();
        return PersonJson.page(admin.find(q, group, page.page(), page.size()));
    }

    @GET
    @Path(PERSON)
    public JsonObject get(@PathParam("id") String id) {
        return PersonJson.of(admin.get(id));
    }

    @PUT
    @Path(PERSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("id") String id, String body) {
        return PersonJson.of(admin.put(PersonJson.parse(id, body)));
    }

    @DELETE
    @Path(PERSON)
    public void remove(@PathParam("id") String id) {
        admin.remove(id);
    }

    @POST
    @Path("import")
    @Consumes(CsvBody.MEDIA_TYPE)
    public JsonObject importCsv(byte[] body) {
        boolean dryRun = Queries.dryRun(uri);
        return ImportAnswers.of(admin.importCsv(CsvBody.text(body), dryRun));
    }

    @GET
    @Path("export")
    @Produces(CsvBody.MEDIA_TYPE_UTF_8)
    public Response exportCsv() {
        return Attachment.of(admin.exportCsv(), "people.csv");
    }
}
