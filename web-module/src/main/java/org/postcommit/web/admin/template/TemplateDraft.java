package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.template.InvalidTemplateException;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateDetail;
import org.postcommit.api.template.TemplateRow;
import org.primefaces.PrimeFaces;

/** What the buttons of the editor change: the draft, and what counts. */
@Named
@ViewScoped
public class TemplateDraft implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String LIST = "/admin/templates.xhtml?faces-redirect=true";

    @EJB
    private TemplateAdmin admin;

    @Inject
    private TemplatePage page;

    private int restoring;
    private TemplateRow theirs;
    private String refusal;

    public void save() {
        if (!page.isChanged()) {
            page.look();
            say("Nothing has changed.");
        } else if (mayGoOn()) {
            saveAnyway();
        }
    }

    /** Asks only when nobody else was faster. */
    public void askToPublish() {
        if (!page.isChanged() && page.getRow().draft() == null) {
            page.look();
            say("Nothing has changed: version " + page.getRow().published() + " is published already.");
        } else if (mayGoOn()) {
            page.look();
            answer("ask", "publish-dialog");
        }
    }

    private boolean mayGoOn() {
        if (page.isOvertaken()) {
            theirs = present();
            page.look();
            answer("ask", "overtaken-dialog");
            return false;
        }
        return true;
    }

    private TemplateRow present() {
        try {
            return admin.get(page.getKey()).row();
        } catch (NotFoundException e) {
            return null;
        }
    }

    public void saveAnyway() {
        try {
            TemplateDetail draft = admin.save(page.getKey(), page.getEdit().content());
            page.stored();
            say("Draft " + draft.number() + " is saved.");
        } catch (InvalidTemplateException e) {
            refuse("It cannot be saved like this.", e);
        }
    }

    public void publish() {
        try {
            if (page.isChanged()) {
                admin.save(page.getKey(), page.getEdit().content());
            }
            TemplateDetail published = admin.publish(page.getKey());
            page.stored();
            say("Version " + published.number() + " is published.");
        } catch (InvalidTemplateException e) {
            page.stored();
            refuse("It is saved as a draft, but cannot be published like this.", e);
        } catch (ConflictException e) {
            page.look();
            fail(e.getMessage());
        }
    }

    private void refuse(String what, InvalidTemplateException e) {
        page.blame(e.errors());
        page.tell();
        fail(what);
    }

    public String discard() {
        boolean never = page.getRow().published() == null;
        try {
            admin.discardDraft(page.getKey());
        } catch (ConflictException | NotFoundException e) {
            // what was asked for is so already
        }
        return leave("The draft is thrown away.", never ? LIST : here());
    }

    public void askToRestore(int number) {
        restoring = number;
    }

    public String restore() {
        admin.restore(page.getKey(), restoring);
        return leave("Version " + restoring + " is the draft now.", here());
    }

    /** Leads to the list, or stays with the reason why not. */
    public String delete() {
        refusal = null;
        try {
            admin.delete(page.getKey());
        } catch (ConflictException e) {
            refusal = e.getMessage();
            page.tell();
            return null;
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        return leave(page.getKey() + " is deleted.", LIST);
    }

    public void askToDelete() {
        refusal = null;
    }

    private String here() {
        return "/admin/template.xhtml?faces-redirect=true&key=" + page.getKey();
    }

    private static String leave(String message, String where) {
        say(message);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return where;
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    private static void fail(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static void answer(String name, String value) {
        PrimeFaces.current().ajax().addCallbackParam(name, value);
    }

    /** The version that may become the draft. */
    public int getRestoring() {
        return restoring;
    }

    /** What somebody else has stored meanwhile; {@code null} when it was deleted. */
    public TemplateRow getTheirs() {
        return theirs;
    }

    /** Why it was not deleted. */
    public String getRefusal() {
        return refusal;
    }
}
