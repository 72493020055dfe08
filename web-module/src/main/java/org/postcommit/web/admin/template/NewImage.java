package org.postcommit.web.admin.template;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.postcommit.api.template.TemplateImage;
import org.primefaces.PrimeFaces;

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
        complaint = complaint();
        if (complaint == null) {
            page.getEdit().add(image());
            page.look();
            PrimeFaces.current().ajax().addCallbackParam("added", true);
        }
    }

    private String complaint() {
        if (!Upload.isThere(file)) {
            return "Please choose a file.";
        }
        long others = page.getEdit().getImages().stream()
                .filter(image -> !image.name().equals(name()))
                .mapToLong(image -> image.content().length)
                .sum();
        if (others + file.getSize() > ImageFile.MOST) {
            return "All images together have to be at most 512 KiB.";
        }
        return ImageFile.type(Upload.content(file)) == null ? "It has to be a PNG, JPEG or GIF file." : null;
    }

    private TemplateImage image() {
        byte[] content = Upload.content(file);
        return new TemplateImage(name(), ImageFile.type(content), content);
    }

    private String name() {
        return ImageFile.name(Upload.name(file));
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
