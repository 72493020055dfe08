package org.postcommit.contact;

import java.util.List;

/** The groups of people that campaigns write to. */
public interface Segments {

    /** @param key of a segment */
    boolean exists(String key);

    /**
     * Members in the order of their keys, page by page: each page is a query of its own and holds nothing open. Not every
     * segment's members are contacts; those of a query come from a data source of the customer's.
     *
     * @param after the key of the last member of the page before; empty for the first page
     * @param most size of the page; the last page is shorter
     */
    List<Member> members(String key, String after, int most);
}
