package org.postcommit.web.rest;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.postcommit.api.admin.MaintenanceAdmin;

/** Whether the books are right. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @EJB
    private MaintenanceAdmin admin;

    @GET
    public JsonObject audit() {
        return MaintenanceJson.of(admin.audit());
    }
}
