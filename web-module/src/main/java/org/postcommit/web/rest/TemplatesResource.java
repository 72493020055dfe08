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
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.PreviewRequest;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateDetail;

/** What mails say: drafts, versions, previews, and all of it as files. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {

    private static final String ZIP = "application/zip";

    @EJB
    private TemplateAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject find() {
        var queries = new Queries(uri.getQueryParameters());
        String q = queries.text("q");
        PageRequest page = queries.slice();
        queries.refuseErrors();
        return TemplateAnswers.page(admin.find(q, page.page(), page.size()));
    }

    @GET
    @Path("{key}")
    public JsonObject get(@PathParam("key") String key) {
        return TemplateAnswers.detail(admin.get(key));
    }

    @GET
    @Path("{key}/versions/{number}")
    public JsonObject version(@PathParam("key") String key, @PathParam("number") String number) {
        return TemplateAnswers.detail(admin.get(key, Queries.number("number", number)));
    }

    /** Saves a draft, which counts at once when it is to be published. */
    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject save(@PathParam("key") String key, String body) {
        var queries = new Queries(uri.getQueryParameters());
        boolean publish = queries.flag("publish");
        queries.refuseErrors();
        Body<TemplateContent> read = Body.read(body, TemplateJson::read);
        // checked before it is saved: what is refused leaves no draft behind
        TemplateContent content = publish ? read.valid(it -> admin.check(key, it)) : read.orRefuse();
        TemplateDetail draft = admin.save(key, content);
        return TemplateAnswers.detail(publish ? admin.publish(key) : draft);
    }

    @POST
    @Path("{key}/publish")
    public JsonObject publish(@PathParam("key") String key) {
        return TemplateAnswers.detail(admin.publish(key));
    }

    @POST
    @Path("{key}/restore")
    public JsonObject restore(@PathParam("key") String key) {
        var queries = new Queries(uri.getQueryParameters());
        int version = queries.number("version");
        queries.refuseErrors();
        return TemplateAnswers.detail(admin.restore(key, version));
    }

    @DELETE
    @Path("{key}/draft")
    public void discardDraft(@PathParam("key") String key) {
        admin.discardDraft(key);
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        admin.delete(key);
    }

    @GET
    @Path("{key}/use")
    public JsonObject use(@PathParam("key") String key) {
        return TemplateAnswers.use(admin.use(key));
    }

    /** Without a body the newest version is checked. */
    @POST
    @Path("{key}/check")
    public JsonObject check(@PathParam("key") String key, String body) {
        return Answers.errors(
                body == null || body.isBlank()
                        ? admin.check(key, stored(key))
                        : Body.read(body, TemplateJson::read).errors(content -> admin.check(key, content)));
    }

    @POST
    @Path("{key}/preview")
    public JsonObject preview(@PathParam("key") String key, String body) {
        return TemplateAnswers.mail(admin.preview(PreviewJson.preview(body).request(() -> stored(key))))
                .build();
    }

    @POST
    @Path("{key}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response test(@PathParam("key") String key, String body) {
        PreviewJson test = PreviewJson.test(body);
        Receipt receipt = sent(test.request(() -> stored(key)), test.address());
        return Response.accepted(Answers.receipt(receipt))
                .location(uri.getBaseUriBuilder()
                        .path("notifications")
                        .path(receipt.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("export")
    @Produces(ZIP)
    public Response exportFiles() {
        return Attachment.of(admin.exportFiles(), "templates.zip");
    }

    @POST
    @Path("import")
    @Consumes(ZIP)
    public JsonObject importFiles(byte[] archive) {
        var queries = new Queries(uri.getQueryParameters());
        boolean publish = queries.flag("publish");
        boolean dryRun = queries.flag("dryRun");
        queries.refuseErrors();
        return ImportAnswers.of(admin.importFiles(archive, publish, dryRun), dryRun);
    }

    private Receipt sent(PreviewRequest request, String address) {
        try {
            return admin.sendTest(request, address);
        } catch (InvalidNotificationException e) {
            throw PreviewJson.badAddress(e.errors());
        }
    }

    private TemplateContent stored(String key) {
        return admin.get(key).content();
    }
}
