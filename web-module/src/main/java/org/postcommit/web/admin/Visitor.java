package org.postcommit.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.postcommit.api.Roles;

/** Who looks at the page, what they may do, and which theme they like. */
@Named("visitor")
@RequestScoped
public class Visitor {

    /** Written by postcommit.js: {@code light} or {@code dark}. */
    private static final String THEME_COOKIE = "postcommit-theme";

    public String name() {
        return request().getRemoteUser();
    }

    public boolean isKnown() {
        return name() != null;
    }

    public String initial() {
        return name().substring(0, name().offsetByCodePoints(0, 1)).toUpperCase();
    }

    public boolean isOperator() {
        return request().isUserInRole(Roles.OPERATOR) || isAdmin();
    }

    public boolean isAdmin() {
        return request().isUserInRole(Roles.ADMIN);
    }

    /** Empty as long as the browser's own preference decides. */
    public String theme() {
        Map<String, Object> cookies =
                FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap();
        String theme = cookies.get(THEME_COOKIE) instanceof Cookie cookie ? cookie.getValue() : "";
        return theme.equals("light") || theme.equals("dark") ? theme : "";
    }

    public String getPrimefacesTheme() {
        return theme().equals("dark") ? "vela-blue" : "saga-blue";
    }

    public String logout() throws ServletException {
        request().logout();
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/admin/recipients.xhtml?faces-redirect=true";
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
