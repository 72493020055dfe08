package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.web.admin.Say;

/** Throws the draft away, or the template as a whole. */
@Named
@ViewScoped
public class TemplateRemoval implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String LIST = "/admin/templates.xhtml";

    @EJB
    private TemplateAdmin admin;

    @Inject
    private TemplatePage page;

    private String refusal;

    public String discard() {
        boolean never = page.getRow().published() == null;
        try {
            admin.discardDraft(page.getKey());
        } catch (ConflictException | NotFoundException e) {
            // what was asked for is so already
        }
        return Say.thenGoTo(never ? LIST : page.here(), "The draft is thrown away.");
    }

    public void askToDelete() {
        refusal = null;
    }

    /** Leads to the list, or stays with the reason why not. */
    public String delete() {
        try {
            admin.delete(page.getKey());
        } catch (ConflictException e) {
            refusal = e.getMessage();
            page.tell();
            return null;
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        return Say.thenGoTo(LIST, page.getKey() + " is deleted.");
    }

    /** Why it was not deleted. */
    public String getRefusal() {
        return refusal;
    }
}
