package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.Arrays;
import org.postcommit.api.admin.PageRequest.Sort;

/** By which column a list is ordered; in an address {@code createdAt,desc}. */
record ListOrder(Sort sort, boolean descending) implements Serializable {

    static final ListOrder NEWEST_FIRST = new ListOrder(Sort.CREATED_AT, true);

    /** What cannot be read is the standard order: an address somebody typed should still lead somewhere. */
    static ListOrder of(String text) {
        String[] parts = text == null ? new String[] {""} : text.split(",", 2);
        return of(parts[0], parts.length == 2 && parts[1].equalsIgnoreCase("desc"));
    }

    static ListOrder of(String property, boolean descending) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.property().equals(property))
                .findFirst()
                .map(sort -> new ListOrder(sort, descending))
                .orElse(NEWEST_FIRST);
    }

    @Override
    public String toString() {
        return sort.property() + (descending ? ",desc" : ",asc");
    }
}
