package org.postcommit.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientFilter;

/** Reads which recipients are meant, and in which order they are wanted. */
class RecipientQueries extends Queries {

    RecipientQueries(MultivaluedMap<String, String> parameters) {
        super(parameters);
    }

    RecipientFilter filter() {
        return new RecipientFilter(
                statuses(),
                first("type"),
                first("q"),
                instant("createdFrom"),
                instant("createdTo"),
                instant("sentFrom"),
                instant("sentTo"));
    }

    PageRequest page() {
        String[] sort = first("sort") == null
                ? new String[] {"createdAt", "desc"}
                : first("sort").split(",", -1);
        boolean descending = sort.length > 1 && sort[1].equalsIgnoreCase("desc");
        if (sort.length > 2 || sort.length == 2 && !sort[1].matches("(?i)asc|desc")) {
            error("sort", "has to be a property and asc or desc, for example createdAt,desc");
        }
        return slice(sort(sort[0]), descending);
    }

    private PageRequest.Sort sort(String property) {
        for (PageRequest.Sort sort : PageRequest.Sort.values()) {
            if (sort.property().equals(property)) {
                return sort;
            }
        }
        error(
                "sort",
                "has an unknown property; there are "
                        + Arrays.stream(PageRequest.Sort.values())
                                .map(PageRequest.Sort::property)
                                .toList());
        return null;
    }

    private Set<RecipientStatus> statuses() {
        Set<RecipientStatus> statuses = EnumSet.noneOf(RecipientStatus.class);
        for (String text : all("status")) {
            Arrays.stream(RecipientStatus.values())
                    .filter(status -> status.name().equalsIgnoreCase(text))
                    .findFirst()
                    .ifPresentOrElse(
                            statuses::add,
                            () -> error("status", "has to be one of " + Arrays.toString(RecipientStatus.values())));
        }
        return statuses;
    }
}
