package org.postcommit.web.admin.template;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What a page says to the visitor. */
class Said {

    private Said() {}

    static void done(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    static void failed(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /**
     * For the page that comes next.
     *
     * @return the outcome that leads there
     */
    static String done(String text, String page) {
        done(text);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return page;
    }
}
