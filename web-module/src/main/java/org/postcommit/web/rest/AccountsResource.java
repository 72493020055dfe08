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
import jakarta.ws.rs.core.MediaType;
import org.postcommit.api.account.AccountAdmin;

/** Accounts that mail leaves through, and those that reports come back to. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @EJB
    private AccountAdmin admin;

    @GET
    public JsonObject all() {
        return AccountJson.all(admin.outbound(), admin.inbound());
    }

    @GET
    @Path("outbound/{key}")
    public JsonObject outbound(@PathParam("key") String key) {
        return AccountJson.of(admin.outbound(key));
    }

    @PUT
    @Path("outbound/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject putOutbound(@PathParam("key") String key, String body) {
        return AccountJson.of(admin.putOutbound(key, AccountJson.outbound(body)));
    }

    @DELETE
    @Path("outbound/{key}")
    public void deleteOutbound(@PathParam("key") String key) {
        admin.deleteOutbound(key);
    }

    @POST
    @Path("outbound/{key}/test")
    public JsonObject testOutbound(@PathParam("key") String key) {
        return AccountJson.of(admin.testOutbound(key));
    }

    @GET
    @Path("inbound/{key}")
    public JsonObject inbound(@PathParam("key") String key) {
        return AccountJson.of(admin.inbound(key));
    }

    @PUT
    @Path("inbound/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject putInbound(@PathParam("key") String key, String body) {
        return AccountJson.of(admin.putInbound(key, AccountJson.inbound(body)));
    }

    @DELETE
    @Path("inbound/{key}")
    public void deleteInbound(@PathParam("key") String key) {
        admin.deleteInbound(key);
    }

    @POST
    @Path("inbound/{key}/test")
    public JsonObject testInbound(@PathParam("key") String key) {
        return AccountJson.of(admin.testInbound(key));
    }
}
