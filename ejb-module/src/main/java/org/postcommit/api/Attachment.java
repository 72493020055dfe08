package org.postcommit.api;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file that goes along with a mail, or an image inside its HTML. An invitation, that is {@code text/calendar} with a
 * {@code method} (RFC 6047), in UTF-8, is offered beside the text as well; a mail holds at most one.
 *
 * @param name file name shown to the reader, without path
 * @param contentType media type (RFC 2045 §5), for example {@code application/pdf}
 * @param content the bytes of the file
 * @param contentId {@code null} for a file; otherwise the part is shown where the HTML names it, {@code logo} as
 *     {@code <img src="cid:logo">} (RFC 2392): 1 to 200 of the characters A-Z a-z 0-9 . _ @ + -, each of them once in a
 *     mail
 */
public record Attachment(String name, String contentType, byte[] content, String contentId) implements Serializable {

    /** A file. */
    public Attachment(String name, String contentType, byte[] content) {
        this(name, contentType, content, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && Objects.equals(name, that.name)
                && Objects.equals(contentType, that.contentType)
                && Arrays.equals(content, that.content)
                && Objects.equals(contentId, that.contentId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, contentType, Arrays.hashCode(content), contentId);
    }

    @Override
    public String toString() {
        return "Attachment[" + name + ", " + contentType + ", " + (content == null ? 0 : content.length) + " bytes]";
    }
}
