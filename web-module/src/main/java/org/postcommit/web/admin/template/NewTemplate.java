package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.template.InvalidTemplateException;
import org.postcommit.api.template.TemplateAdmin;

/** The dialog that asks how a new template is called and what it begins with. */
@Named
@ViewScoped
public class NewTemplate implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private TemplateAdmin admin;

    private String key;
    private Starter starter = Starter.LETTER;
    private List<FieldError> errors = List.of();

    public void begin() {
        key = null;
        starter = Starter.LETTER;
        errors = List.of();
    }

    /** Leads to the editor, or stays with what is wrong. */
    public String create() {
        errors = List.of();
        if (key == null) {
            return stay(List.of(new FieldError("key", "is missing")));
        }
        if (exists()) {
            return stay(List.of(new FieldError("key", "is taken by another template")));
        }
        try {
            admin.save(key, starter.content());
        } catch (InvalidTemplateException e) {
            return stay(e.errors());
        }
        return "/admin/template.xhtml?faces-redirect=true&key=" + key;
    }

    private String stay(List<FieldError> why) {
        errors = why;
        return null;
    }

    private boolean exists() {
        try {
            admin.get(key);
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    public List<Starter> getStarters() {
        return List.of(Starter.values());
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null ? null : key.strip();
    }

    public Starter getStarter() {
        return starter;
    }

    public void setStarter(Starter starter) {
        this.starter = starter;
    }
}
