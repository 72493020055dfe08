package org.postcommit.api.template;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * An image that goes along with every mail whose HTML refers to it by {@code cid:name} (RFC 2392).
 *
 * @param name letters, digits, dot, hyphen and underscore, for example {@code logo.png}
 * @param contentType {@code image/png}, {@code image/jpeg} or {@code image/gif}
 * @param content the file
 */
public record TemplateImage(String name, String contentType, byte[] content) implements Serializable {

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateImage that
                && Objects.equals(name, that.name)
                && Objects.equals(contentType, that.contentType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, contentType, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "TemplateImage[" + name + ", " + contentType + ", " + (content == null ? 0 : content.length) + " bytes]";
    }
}
