package org.postcommit.web.admin.template;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.postcommit.web.admin.Say;

/** The dialog that asks for another language. */
@Named
@ViewScoped
public class NewLanguage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private TemplatePage page;

    @Inject
    private TemplateDesk desk;

    private String tag;
    private String complaint;

    public void begin() {
        tag = null;
        complaint = null;
    }

    public void add() {
        String language = Languages.tag(tag);
        if (language == null) {
            complaint = "Please give a language tag such as de or pt-BR.";
        } else if (page.getEdit().has(language)) {
            complaint = "It has " + language + " already.";
        } else {
            complaint = null;
            page.getEdit().add(language);
            desk.choose(page.getEdit().getOpen());
            Say.toScript("added", true);
        }
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getComplaint() {
        return complaint;
    }
}
