package org.postcommit.web.admin.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateKind;

/** A template while somebody writes it; one of its languages is open. */
public class TemplateEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final TemplateKind kind;
    private final List<TextEdit> texts;
    private final List<TemplateImage> images;
    private String type;
    private String description;
    private String defaultLanguage;
    private String sample;
    private int open;

    TemplateEdit(TemplateContent content) {
        kind = content.kind();
        texts = content.texts().stream()
                .map(text -> new TextEdit(text.language(), text))
                .collect(Collectors.toCollection(ArrayList::new));
        images = new ArrayList<>(content.images());
        type = content.type();
        description = content.description();
        defaultLanguage = content.defaultLanguage();
        setSample(content.sample());
        open = Math.max(0, index(defaultLanguage));
    }

    TemplateContent content() {
        return new TemplateContent(
                kind,
                type,
                description,
                defaultLanguage,
                texts.stream().map(TextEdit::toText).toList(),
                images,
                sample);
    }

    /** Adds a language after the others and opens it; it begins with what the open one says. */
    void add(String language) {
        texts.add(new TextEdit(language, getText().toText()));
        open = texts.size() - 1;
    }

    /** Removes the open language; the last one stays. */
    void removeOpen() {
        if (texts.size() > 1) {
            String other = getOtherLanguage();
            if (texts.remove(open).getLanguage().equals(defaultLanguage)) {
                defaultLanguage = other;
            }
            open = Math.max(0, index(defaultLanguage));
        }
    }

    boolean has(String language) {
        return index(language) >= 0;
    }

    /** Puts it in place of the one of the same name, if there is one. */
    void add(TemplateImage image) {
        removeImage(image.name());
        images.add(image);
    }

    void removeImage(String name) {
        images.removeIf(image -> image.name().equals(name));
    }

    private int index(String language) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).getLanguage().equals(language)) {
                return i;
            }
        }
        return -1;
    }

    void open(int index) {
        open = Math.min(Math.max(index, 0), texts.size() - 1);
    }

    /** Which of the texts is open, counted from 0. */
    public int getOpen() {
        return open;
    }

    public TextEdit getText() {
        return texts.get(open);
    }

    public List<TextEdit> getTexts() {
        return texts;
    }

    List<TemplateImage> images() {
        return images;
    }

    public List<Picture> getPictures() {
        return images.stream().map(Picture::of).toList();
    }

    /** What takes the default language's place when that is removed. */
    public String getOtherLanguage() {
        return texts.get(open == 0 ? Math.min(1, texts.size() - 1) : 0).getLanguage();
    }

    /** Whether it has a subject. */
    public boolean isMail() {
        return kind == TemplateKind.MAIL;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getDefaultLanguage() {
        return defaultLanguage;
    }

    public void setDefaultLanguage(String defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    public String getSample() {
        return sample;
    }

    public void setSample(String sample) {
        this.sample = TextEdit.plain(sample);
    }
}
