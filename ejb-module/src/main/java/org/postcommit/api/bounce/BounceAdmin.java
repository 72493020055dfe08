package org.postcommit.api.bounce;

import java.util.Map;
import java.util.UUID;
import org.postcommit.api.admin.Page;

/** What came back. Reading needs viewer, operator or admin. */
public interface BounceAdmin {

    /**
     * Those that match, latest first.
     *
     * @param page from 0
     * @param size rows per page, 1 to 500
     */
    Page<BounceRow> find(BounceFilter filter, int page, int size);

    /** How many there are of each kind. */
    Map<BounceKind, Long> counts();

    /**
     * @throws org.postcommit.api.NotFoundException when there is none of this id
     */
    BounceDetail get(UUID id);

    /**
     * Somebody has looked at it. Needs operator or admin; again is no fault.
     *
     * @throws org.postcommit.api.NotFoundException when there is none of this id
     */
    BounceRow handled(UUID id);
}
