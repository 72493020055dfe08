package org.postcommit.web.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.primefaces.PrimeFaces;

/** What a page tells its visitor, and its script, besides what it shows. */
public final class Say {

    private Say() {}

    public static void done(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    public static void failed(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Tells it on the page that follows. */
    public static String thenGoTo(String page, String text) {
        done(text);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** To the script that waits for the answer. */
    public static void toScript(String name, Object value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    /** In place of the page. */
    public static void notFound(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
