package org.postcommit.web.admin.template;

import java.io.Serializable;
import org.postcommit.api.template.TemplateImage;

/**
 * An image as the editor lists it.
 *
 * @param size in bytes
 * @param address where a browser finds it
 */
public record Picture(String name, int size, String address) implements Serializable {

    static Picture of(TemplateImage image) {
        return new Picture(image.name(), image.content().length, InlineImages.address(image));
    }
}
