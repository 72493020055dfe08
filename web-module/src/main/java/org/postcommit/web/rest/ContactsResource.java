package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.contact.ContactAdmin;

/** Whom campaigns can write to. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    /** An address has an @; what has none is one of the words below. */
    private static final String CONTACT = "{address:.+@.+}";

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
}
