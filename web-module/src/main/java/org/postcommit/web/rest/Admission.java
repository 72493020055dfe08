package org.postcommit.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.stream.Stream;
import org.postcommit.api.Roles;
import org.postcommit.api.SubmissionRate;

/** Who may submit, and how often. */
@Dependent
class Admission {

    @Inject
    private SubmissionRate rate;

    /**
     * Takes one submission off the caller's allowance.
     *
     * @throws ForbiddenException when the caller has none of the roles that may submit
     * @throws ClientErrorException saying how long to wait
     */
    void admit(SecurityContext caller) {
        if (Stream.of(Roles.PRODUCER, Roles.OPERATOR, Roles.ADMIN).noneMatch(caller::isUserInRole)) {
            throw new ForbiddenException("Submitting needs the role " + Roles.PRODUCER + ".");
        }
        Duration wait = rate.admit(caller.getUserPrincipal().getName());
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new ClientErrorException(
                    "You submit more often than you may; go on in " + seconds + " seconds.",
                    Response.status(Response.Status.TOO_MANY_REQUESTS)
                            .header(HttpHeaders.RETRY_AFTER, seconds)
                            .build());
        }
    }
}
