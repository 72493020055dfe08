package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;

/**
 * A stored mail, taken apart for reading.
 *
 * @param headers the header fields in order, decoded for reading
 * @param text the plain text part, or {@code null}
 * @param html the HTML part as stored, to be shown in a sandbox only, or {@code null}
 * @param attachments names and sizes of attached files
 * @param source the bytes on the wire as text, cut after 256 KiB
 */
public record MailContent(List<Header> headers, String text, String html, List<File> attachments, String source)
        implements Serializable {

    /** One header field. */
    public record Header(String name, String value) implements Serializable {}

    /** One attached file; size in bytes as transferred. */
    public record File(String name, String contentType, long size) implements Serializable {}
}
