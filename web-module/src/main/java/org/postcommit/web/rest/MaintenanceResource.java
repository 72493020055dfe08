package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.postcommit.api.admin.MaintenanceAdmin;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.ScheduleForm;

/** The maintenance commands. */
@Path("maintenance")
@Produces(MediaType.APPLICATION_JSON)
public class MaintenanceResource {

    @EJB
    private MaintenanceAdmin admin;

    @Context
    private UriInfo uri;

    @GET
    public JsonObject all() {
        return MaintenanceJson.list(admin.commands());
    }

    @GET
    @Path("schedules")
    public JsonObject schedules() {
        return ScheduleJson.list(admin.schedules());
    }

    @GET
    @Path("schedules/{command}")
    public JsonObject schedule(@PathParam("command") String command) {
        return ScheduleJson.of(admin.schedule(command));
    }

    @PUT
    @Path("schedules/{command}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject schedule(@PathParam("command") String command, String body) {
        ScheduleForm present = admin.schedule(command).form();
        return ScheduleJson.of(admin.schedule(command, ScheduleJson.parse(body, present)));
    }

    @POST
    @Path("{command}")
    public JsonObject run(@PathParam("command") String command) {
        var queries = new Queries(uri.getQueryParameters());
        boolean dryRun = queries.flag("dryRun");
        var parameters = new MaintenanceParameters(
                queries.numberIfGiven("days"), queries.text("address"), queries.flag("pending"));
        queries.refuseErrors();
        return MaintenanceJson.of(admin.run(command, dryRun, parameters));
    }
}
