package org.postcommit.api.contact;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;

/**
 * The segments. Reading needs viewer, operator or admin; changing, and trying a query that is not stored, needs admin. A
 * caller without the role gets {@code jakarta.ejb.EJBAccessException}.
 */
public interface SegmentAdmin {

    /** Most members that can be looked at. */
    int MAX_SAMPLE = 100;

    /**
     * One page of segments, by key.
     *
     * @param q part of a key or a name, in any case; all when {@code null}
     */
    Page<SegmentRow> find(String q, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none
     */
    Segment get(String key);

    /** Everything that is wrong with it; empty when it can be stored. The data source of a query is not asked. */
    List<FieldError> check(Segment segment);

    /**
     * Adds a segment, or puts one in the place of another of the same key. A query is tried before it is stored.
     *
     * @return as it is stored
     * @throws InvalidSegmentException naming everything that is wrong
     */
    Segment put(Segment segment);

    /**
     * @throws org.postcommit.api.NotFoundException when there is none (any more)
     */
    void remove(String key);

    /**
     * Whom a stored segment reaches.
     *
     * @param most size of the sample, 0 to {@value #MAX_SAMPLE}
     * @throws org.postcommit.api.NotFoundException when there is none
     * @throws InvalidSegmentException when its query fails
     */
    SegmentPreview preview(String key, int most);

    /**
     * Whom a segment would reach that need not be stored; key and name do not matter.
     *
     * @throws InvalidSegmentException naming everything that is wrong
     */
    SegmentPreview preview(Segment segment, int most);

    /** The data sources that queries may use; none unless {@code POSTCOMMIT_SEGMENT_SOURCES} names some. */
    List<String> sources();
}
