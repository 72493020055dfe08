package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.template.InvalidTemplateException;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateDetail;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;
import org.primefaces.PrimeFaces;

/** One template: what is typed, what is wrong with it, and what a reader would get. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {

    private static final long serialVersionUID = 1;
    /** How errors of a preview call what is previewed. */
    private static final String PREVIEWED = "preview";

    @EJB
    private TemplateAdmin admin;

    @Inject
    private Visitor visitor;

    @Inject
    private PreviewShelf shelf;

    private String key;
    private String version;
    private TemplateDetail detail;
    private TemplateEdit edit;
    private TemplateContent saved;
    private TemplatePreview preview;
    private List<Problem> problems = List.of();

    public void open() {
        try {
            load();
            edit = new TemplateEdit(detail.content());
            saved = edit.content();
            preview = new TemplatePreview(edit.getText().getLanguage(), visitor.getZone());
            look();
        } catch (NotFoundException | NumberFormatException e) {
            Say.notFound("There is no such template.");
        }
    }

    private void load() {
        if (key == null) {
            throw new NotFoundException("template", "without a key");
        }
        detail = version == null ? admin.get(key) : admin.get(key, Integer.parseInt(version));
    }

    /** Finds what is wrong, shows what a reader would get, and tells the browser of both. */
    public void look() {
        TemplateContent content = edit.content();
        blame(admin.check(key, content));
        try {
            RenderedMail mail = admin.preview(preview.request(content));
            shelf.put(preview.view(), mail);
            preview.show(mail);
        } catch (InvalidTemplateException e) {
            preview.keep(Problem.of(e.errors().get(0), PREVIEWED, edit.getTexts()));
        }
        tell();
    }

    void blame(List<FieldError> errors) {
        problems = errors.stream()
                .map(error -> Problem.of(error, key, edit.getTexts()))
                .toList();
    }

    void tell() {
        if (PrimeFaces.current().isAjaxRequest()) {
            Say.toScript("unsaved", isChanged());
            Say.toScript("preview", preview.getAddress());
        }
    }

    /** What is typed is what is stored now. */
    void stored() {
        load();
        saved = edit.content();
        look();
    }

    /** Leads to this page anew. */
    String here() {
        return "/admin/template.xhtml?key=" + key;
    }

    /** Whether somebody else has changed what is stored since it was read. */
    boolean isOvertaken() {
        try {
            return !admin.get(key).row().equals(detail.row());
        } catch (NotFoundException e) {
            return true;
        }
    }

    /** Whether there is something that is not stored. */
    public boolean isChanged() {
        return !edit.content().equals(saved);
    }

    /** The newest version can be changed, by those who may. */
    public boolean isWritable() {
        return visitor.isAdmin() && isNewest();
    }

    public boolean isNewest() {
        return detail.number() == detail.versions().get(0).number();
    }

    public TemplateRow getRow() {
        return detail.row();
    }

    public TemplateDetail getDetail() {
        return detail;
    }

    public TemplateEdit getEdit() {
        return edit;
    }

    public TemplatePreview getPreview() {
        return preview;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
