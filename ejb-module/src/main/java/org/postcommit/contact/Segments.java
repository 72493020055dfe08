package org.postcommit.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The groups of people that campaigns write to. */
public interface Segments {

    /** @param key of a segment */
    boolean exists(String key);

    /** When somebody last wrote down who belongs to it, if there is one of this key. */
    Optional<Instant> changedAt(String key);

    /**
     * Members in the order of their keys, page by page: each page is a query of its own and holds nothing open. Not every
     * segment's members are contacts; those of a query come from a data source of the customer's.
     *
     * @param after the key of the last member of the page before; empty for the first page
     * @param most size of the page; the last page is shorter
     */
    List<Member> members(String key, String after, int most);
}
