package org.postcommit.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.PageRequest;

/** Reads the parameters of a list, noting every error. */
class Queries {

    private static final int STANDARD_SIZE = 50;

    private final MultivaluedMap<String, String> parameters;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

    Queries(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(field, "is no id; ids look like 01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e");
        }
    }

    /** A number in the address. */
    static int number(String field, String text) {
        if (text.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(text);
        }
        throw new BadRequest(field, "has to be a whole number from 1");
    }

    /** The only parameter of an import. */
    static boolean dryRun(UriInfo uri) {
        var queries = new Queries(uri.getQueryParameters());
        boolean dryRun = queries.flag("dryRun");
        queries.refuseErrors();
        return dryRun;
    }

    /** A page of a list whose order is fixed. */
    PageRequest slice() {
        return slice(PageRequest.Sort.CREATED_AT, true);
    }

    /** {@code null} when it is blank. */
    String text(String name) {
        String text = first(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** A page of a list that has one order only. */
    PageRequest inOrder() {
        return slice(null, false);
    }

    /** {@code false} when it is not there. */
    boolean flag(String name) {
        String text = first(name);
        if (text != null && !text.matches("true|false")) {
            error(name, "has to be true or false");
        }
        return "true".equals(text);
    }

    /** A number from 1 that may not be missing. */
    int number(String name) {
        if (first(name) == null) {
            error(name, "is missing");
        }
        return number(name, 1, 1, Integer.MAX_VALUE);
    }

    /** A number from 1; {@code null} when it is not given. */
    Integer numberIfGiven(String name) {
        return first(name) == null ? null : number(name, 1, 1, Integer.MAX_VALUE);
    }

    /** A number from 0; {@code null} when it is not given. */
    Integer wholeIfGiven(String name) {
        return first(name) == null ? null : number(name, 0, 0, Integer.MAX_VALUE);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        if (text != null) {
            error(name, "has to be one of " + Arrays.toString(type.getEnumConstants()));
        }
        return null;
    }

    PageRequest slice(PageRequest.Sort sort, boolean descending) {
        int page = number("page", 0, 0, Integer.MAX_VALUE);
        int size = number("size", STANDARD_SIZE, 1, PageRequest.MAX_SIZE);
        return new PageRequest(Math.min(page, Integer.MAX_VALUE / size - 1), size, sort, descending);
    }

    /**
     * @throws BadRequest naming every parameter that is wrong or unknown
     */
    void refuseErrors() {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> error(name, "is unknown; there are " + known));
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }

    Instant instant(String name) {
        String text = first(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            error(name, "is no time; write it like 2026-12-01T08:00:00Z");
            return null;
        }
    }

    int number(String name, int standard, int min, int max) {
        String text = first(name);
        try {
            int number = text == null ? standard : Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // named below, like a number out of range
        }
        error(name, "has to be a whole number from " + min + " to " + max);
        return standard;
    }

    List<String> all(String name) {
        known.add(name);
        return parameters.getOrDefault(name, List.of());
    }

    String first(String name) {
        known.add(name);
        return parameters.getFirst(name);
    }

    void error(String name, String message) {
        errors.add(new FieldError(name, message));
    }
}
