package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * Which part of a list is wanted.
 *
 * @param page number of the page, from 0
 * @param size rows per page, 1 to 500
 * @param sort the column to order by
 * @param descending largest or newest first
 */
public record PageRequest(int page, int size, Sort sort, boolean descending) implements Serializable {

    public static final int MAX_SIZE = 500;

    public PageRequest {
        if (page < 0) {
            throw new IllegalArgumentException("page must be 0 or more");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE);
        }
        sort = sort == null ? Sort.CREATED_AT : sort;
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, Sort.CREATED_AT, true);
    }

    /** The columns a list of recipients can be ordered by, with the name they have in JSON. */
    public enum Sort {
        CREATED_AT("createdAt"),
        SUBJECT("subject"),
        ADDRESS("address"),
        SUCCESS_COUNT("successCount"),
        FAIL_COUNT("failCount"),
        STATUS("status"),
        SENT_AT("sentAt"),
        TYPE("type");

        private final String property;

        Sort(String property) {
            this.property = property;
        }

        public String property() {
            return property;
        }
    }
}
