package org.postcommit.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.postcommit.api.Roles;

/** Who is looking, and how they like to see it. */
@Named
@RequestScoped
public class Visitor {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    @Inject
    private HttpServletRequest request;

    public String getName() {
        return request.getRemoteUser();
    }

    public String getInitial() {
        return getName() == null ? "" : getName().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** {@code light}, {@code dark}, or {@code auto}: what the browser prefers. */
    public String getTheme() {
        return Cookies.value(request, "postcommit-theme")
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("auto");
    }

    public ZoneId getZone() {
        return Cookies.zone(request);
    }

    /** May act on recipients. */
    public boolean isOperator() {
        return request.isUserInRole(Roles.OPERATOR) || isAdmin();
    }

    public boolean isAdmin() {
        return request.isUserInRole(Roles.ADMIN);
    }

    public String time(Instant instant) {
        return Optional.ofNullable(instant)
                .map(at -> TIME.format(at.atZone(getZone())))
                .orElse("");
    }

    public String signOut() throws ServletException {
        request.logout();
        request.getSession().invalidate();
        return "/admin/recipients.xhtml?faces-redirect=true";
    }
}
