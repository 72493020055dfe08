package org.postcommit.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.wildfly.security.auth.server.SecurityIdentity;

/** A request by the one whom the Authorization header names, whatever session came with it. */
class IdentifiedRequest extends HttpServletRequestWrapper {

    private final SecurityIdentity identity;

    IdentifiedRequest(HttpServletRequest request, SecurityIdentity identity) {
        super(request);
        this.identity = identity;
    }

    @Override
    public Principal getUserPrincipal() {
        return identity.getPrincipal();
    }

    @Override
    public String getRemoteUser() {
        return identity.getPrincipal().getName();
    }

    @Override
    public boolean isUserInRole(String role) {
        return identity.getRoles().contains(role);
    }

    @Override
    public String getAuthType() {
        return BASIC_AUTH;
    }
}
