package org.postcommit.web.admin.template;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.postcommit.web.admin.Say;

/** Finding one's way in the editor: from language to language, and to what is wrong. */
@Named
@ViewScoped
public class TemplateDesk implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private TemplatePage page;

    public void choose(int language) {
        page.getEdit().open(language);
        page.getPreview().setLanguage(page.getEdit().getText().getLanguage());
        page.look();
    }

    public void removeLanguage() {
        page.getEdit().removeOpen();
        choose(page.getEdit().getOpen());
    }

    public void removeImage(String name) {
        page.getEdit().removeImage(name);
        page.look();
    }

    /** Opens the language of a problem, and tells the browser its line. */
    public void go(Problem problem) {
        if (problem.text() >= 0 && problem.text() != page.getEdit().getOpen()) {
            choose(problem.text());
        } else {
            page.look();
        }
        Say.toScript("part", problem.part());
        Say.toScript("line", problem.line());
    }

    public boolean isFaulty(int language) {
        return page.getProblems().stream().anyMatch(problem -> problem.text() == language);
    }
}
