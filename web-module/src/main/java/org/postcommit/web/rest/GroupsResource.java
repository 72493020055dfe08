package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.postcommit.api.directory.DirectoryAdmin;

/** The groups that people are in. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
public class GroupsResource {

    @EJB
    private DirectoryAdmin admin;

    @GET
    public JsonObject all() {
        return PersonJson.groups(admin.groups());
    }
}
