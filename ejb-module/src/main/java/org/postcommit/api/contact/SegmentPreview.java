package org.postcommit.api.contact;

import java.io.Serializable;
import java.util.List;

/**
 * Whom a segment would reach at this moment.
 *
 * @param size {@code null} when counting took too long
 * @param missing addresses of a list that are no contacts
 * @param sample some of them, in the order of their addresses
 */
public record SegmentPreview(Long size, int missing, List<Contact> sample) implements Serializable {

    public SegmentPreview {
        sample = List.copyOf(sample);
    }
}
