package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateUse;
import org.postcommit.api.template.TemplateVersionRow;
import org.postcommit.web.admin.Say;

/** The versions of a template: who, when, what differs; and who uses it. */
@Named
@ViewScoped
public class TemplateVersions implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private TemplateAdmin admin;

    @Inject
    private TemplatePage page;

    private Integer left;
    private Integer right;
    private List<ChangedPart> parts;
    private TemplateUse use;
    private int restoring;

    public void compare() {
        parts = ChangedPart.between(content(getLeft()), content(getRight()));
    }

    public void compareWithBefore(int number) {
        right = number;
        left = getRows().stream()
                .map(TemplateVersionRow::number)
                .filter(other -> other < number)
                .findFirst()
                .orElse(number);
        compare();
    }

    public void askToRestore(int number) {
        restoring = number;
    }

    public String restore() {
        admin.restore(page.getKey(), restoring);
        return Say.thenGoTo(page.here(), "Version " + restoring + " is the draft now.");
    }

    private TemplateContent content(int number) {
        return admin.get(page.getKey(), number).content();
    }

    public List<TemplateVersionRow> getRows() {
        return page.getDetail().versions();
    }

    /** The older one; at first the one that counts, or the one before the newest. */
    public Integer getLeft() {
        if (left == null) {
            Integer published = page.getRow().published();
            int newest = getRows().get(0).number();
            left = published != null && published != newest
                    ? published
                    : getRows().get(Math.min(1, getRows().size() - 1)).number();
        }
        return left;
    }

    public void setLeft(Integer left) {
        this.left = left;
    }

    public Integer getRight() {
        return right == null ? (Integer) getRows().get(0).number() : right;
    }

    public void setRight(Integer right) {
        this.right = right;
    }

    /** {@code null} before anybody has asked. */
    public List<ChangedPart> getParts() {
        return parts;
    }

    /** The version that may become the draft. */
    public int getRestoring() {
        return restoring;
    }

    public TemplateUse getUse() {
        if (use == null) {
            use = admin.use(page.getKey());
        }
        return use;
    }
}
