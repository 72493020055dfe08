package org.postcommit.web.admin.template;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.web.admin.Say;

/** The dialog that takes an image. */
@Named
@ViewScoped
public class NewImage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private TemplatePage page;

    private transient Part file;
    private String complaint;

    public void begin() {
        complaint = null;
    }

    public void add() {
        complaint = null;
        if (!Upload.isThere(file)) {
            complaint = "Please choose a file.";
            return;
        }
        byte[] content = Upload.content(file);
        String type = ImageFile.type(content);
        if (type == null) {
            complaint = "It has to be a PNG, JPEG or GIF file.";
        } else {
            add(new TemplateImage(ImageFile.name(Upload.name(file), type), type, content));
        }
    }

    private void add(TemplateImage image) {
        long others = page.getEdit().images().stream()
                .filter(other -> !other.name().equals(image.name()))
                .mapToLong(other -> other.content().length)
                .sum();
        if (others + image.content().length > ImageFile.MOST) {
            complaint = "All images together have to be at most 512 KiB.";
            return;
        }
        page.getEdit().add(image);
        page.look();
        Say.toScript("added", true);
    }

    public String getComplaint() {
        return complaint;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
