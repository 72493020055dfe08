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
import jakarta.ws.rs.core.MediaType;
import org.postcommit.api.admin.SettingsAdmin;

/** The settings that can be changed while the server runs. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @EJB
    private SettingsAdmin admin;

    @GET
    public JsonObject all() {
        return SettingJson.list(admin.all());
    }

    @GET
    @Path("{key}")
    public JsonObject get(@PathParam("key") String key) {
        return SettingJson.of(admin.get(key));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject set(@PathParam("key") String key, String body) {
        return SettingJson.of(admin.set(key, SettingJson.value(body)));
    }

    /** The environment's value counts again. */
    @DELETE
    @Path("{key}")
    public JsonObject reset(@PathParam("key") String key) {
        return SettingJson.of(admin.reset(key));
    }
}
