package org.postcommit.api;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file that goes along with a mail.
 *
 * @param name file name shown to the reader, without path
 * @param contentType media type (RFC 2045 §5), for example {@code application/pdf}
 * @param content the bytes of the file
 */
public record Attachment(String name, String contentType, byte[] content) implements Serializable {

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
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
        return "Attachment[" + name + ", " + contentType + ", " + (content == null ? 0 : content.length) + " bytes]";
    }
}
