package org.postcommit.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Lets nobody to the API without an {@code Authorization} header (RFC 7617). The session of the admin pages counts for
 * nothing here, so no other site can make a browser use it.
 */
@WebFilter("/api/*")
public class BasicAuthentication extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String SCHEME = "Basic ";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SecurityIdentity> identity = identity(request.getHeader("Authorization"));
        if (identity.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Postcommit\", charset=\"UTF-8\"");
            Problem.of(401, "Say who you are: send user and password by HTTP Basic authentication.")
                    .write(request, response);
            return;
        }
        Callable<Void> rest = () -> {
            chain.doFilter(new IdentifiedRequest(request, identity.get()), response);
            return null;
        };
        try {
            identity.get().runAs(rest);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Optional<SecurityIdentity> identity(String header) throws RealmUnavailableException {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(SecurityDomain.getCurrent()
                            .authenticate(
                                    credentials.substring(0, colon),
                                    new PasswordGuessEvidence(
                                            credentials.substring(colon + 1).toCharArray())));
        } catch (IllegalArgumentException | SecurityException e) {
            return Optional.empty();
        }
    }
}
