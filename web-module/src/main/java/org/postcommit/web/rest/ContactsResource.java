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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.ImportState;

/** Whom campaigns can write to. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    /** An address has an @; what has none is one of the words below. */
    private static final String CONTACT = "{address:.+@.+}";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_IMPORTS = 50;

    @EJB
    private ContactAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        PageRequest page = queries.inOrder();
        queries.refuseErrors();
        return Answers.page(admin.find(q, page.page(), page.size()), ContactJson::builder);
    }

    @GET
    @Path(CONTACT)
    public JsonObject get(@PathParam("address") String address) {
        return ContactJson.builder(admin.get(address)).build();
    }

    @PUT
    @Path(CONTACT)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("address") String address, String body) {
        return ContactJson.builder(admin.put(ContactJson.parse(address, body))).build();
    }

    @DELETE
    @Path(CONTACT)
    public void remove(@PathParam("address") String address) {
        admin.remove(address);
    }

    /** Says how it ended when that was soon, and where to ask when it was not. */
    @POST
    @Path("import")
    @Consumes(CsvBody.MEDIA_TYPE)
    public Response importCsv(InputStream body) {
        boolean dryRun = Queries.dryRun(uri);
        ContactImport begun = admin.await(admin.importCsv(body, "REST", dryRun).id(), PATIENCE);
        return begun.state() == ImportState.RUNNING
                ? Response.accepted(ContactImportAnswers.detail(begun).build())
                        .location(uri.getBaseUriBuilder()
                                .path("contacts/imports/{id}")
                                .build(begun.id()))
                        .build()
                : Response.ok(ContactImportAnswers.detail(begun).build()).build();
    }

    @GET
    @Path("imports")
    public JsonObject imports() {
        return Answers.all(admin.imports(MOST_IMPORTS), ContactImportAnswers::row);
    }

    @GET
    @Path("imports/{id}")
    public JsonObject importOf(@PathParam("id") String id) {
        return ContactImportAnswers.detail(admin.getImport(Queries.id("id", id)))
                .build();
    }

    @GET
    @Path("export")
    @Produces(CsvBody.MEDIA_TYPE_UTF_8)
    public Response exportCsv() {
        StreamingOutput csv = out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            admin.exportCsv(text);
            text.flush();
        };
        return Attachment.of(csv, "contacts.csv");
    }
}
