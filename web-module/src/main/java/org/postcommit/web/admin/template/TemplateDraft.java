package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
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
import org.postcommit.web.admin.Say;

/** Saves what is typed, and publishes it; asks when somebody else was faster. */
@Named
@ViewScoped
public class TemplateDraft implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private TemplateAdmin admin;

    @Inject
    private TemplatePage page;

    private TemplateRow theirs;

    public void save() {
        if (!page.isChanged()) {
            page.look();
            Say.done("Nothing has changed.");
        } else if (mayGoOn()) {
            saveAnyway();
        }
    }

    public void askToPublish() {
        if (!page.isChanged() && page.getRow().draft() == null) {
            page.look();
            Say.done("Nothing has changed: version " + page.getRow().published() + " is published already.");
        } else if (mayGoOn()) {
            page.look();
            ask("publish-dialog");
        }
    }

    private boolean mayGoOn() {
        if (page.isOvertaken()) {
            theirs = present();
            page.look();
            ask("overtaken-dialog");
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

    private static void ask(String dialog) {
        Say.toScript("ask", dialog);
    }

    public void saveAnyway() {
        try {
            TemplateDetail draft = store();
            Say.done("Draft " + draft.number() + " is saved.");
        } catch (InvalidTemplateException e) {
            page.blame(e.errors());
            page.tell();
            Say.failed("It cannot be saved like this.");
        }
    }

    private TemplateDetail store() {
        TemplateDetail draft = admin.save(page.getKey(), page.getEdit().content());
        page.stored();
        return draft;
    }

    public void publish() {
        try {
            if (page.isChanged()) {
                store();
            }
            TemplateDetail published = admin.publish(page.getKey());
            page.stored();
            Say.done("Version " + published.number() + " is published.");
        } catch (InvalidTemplateException e) {
            page.look();
            Say.failed("It cannot be published like this.");
        } catch (ConflictException e) {
            page.look();
            Say.failed(e.getMessage());
        }
    }

    /** What somebody else has stored meanwhile; {@code null} when it was deleted. */
    public TemplateRow getTheirs() {
        return theirs;
    }
}
