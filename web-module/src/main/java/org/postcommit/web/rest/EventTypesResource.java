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
import org.postcommit.api.NotFoundException;
import org.postcommit.api.json.EventTypeJson;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.RuleAdmin;

/** The declared shapes of events. */
@Path("event-types")
@Produces(MediaType.APPLICATION_JSON)
public class EventTypesResource {

    @EJB
    private RuleAdmin admin;

    @GET
    public JsonObject all() {
        return RuleAnswers.eventTypes(admin.eventTypes());
    }

    @GET
    @Path("{name}")
    public JsonObject get(@PathParam("name") String name) {
        return admin.eventTypes().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(EventTypeJson::write)
                .orElseThrow(() -> new NotFoundException("event type", name));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject put(@PathParam("name") String name, String body) {
        EventType type = Body.named(body, "name", name, EventTypeJson::read).orRefuse();
        return EventTypeJson.write(admin.putEventType(type));
    }

    @DELETE
    @Path("{name}")
    public void delete(@PathParam("name") String name) {
        admin.deleteEventType(name);
    }
}
