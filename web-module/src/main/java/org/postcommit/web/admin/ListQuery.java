package org.postcommit.web.admin;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.RecipientFilter;

/**
 * The list's filters as they stand in its address. Days are whole days of the server's zone, the last one included;
 * what cannot be understood is left out.
 */
public record ListQuery(
        Set<RecipientStatus> statuses,
        String type,
        String q,
        LocalDate createdFrom,
        LocalDate createdTo,
        LocalDate sentFrom,
        LocalDate sentTo)
        implements Serializable {

    static ListQuery of(Map<String, String[]> parameters) {
        return new ListQuery(
                statuses(parameters.getOrDefault("status", new String[0])),
                text(parameters, "type"),
                text(parameters, "q"),
                day(parameters, "createdFrom"),
                day(parameters, "createdTo"),
                day(parameters, "sentFrom"),
                day(parameters, "sentTo"));
    }

    RecipientFilter filter() {
        return new RecipientFilter(
                statuses, type, q, start(createdFrom), end(createdTo), start(sentFrom), end(sentTo));
    }

    public boolean has(RecipientStatus status) {
        return statuses.contains(status);
    }

    public boolean restricts() {
        return !toString().isEmpty();
    }

    public boolean restrictsDays() {
        return createdFrom != null || createdTo != null || sentFrom != null || sentTo != null;
    }

    /** The query part of an address, without the question mark; empty when nothing restricts. */
    @Override
    public String toString() {
        StringJoiner query = new StringJoiner("&");
        statuses.forEach(status -> add(query, "status", status));
        add(query, "type", type);
        add(query, "q", q);
        add(query, "createdFrom", createdFrom);
        add(query, "createdTo", createdTo);
        add(query, "sentFrom", sentFrom);
        add(query, "sentTo", sentTo);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static Set<RecipientStatus> statuses(String[] names) {
        Set<String> wanted = Set.copyOf(Arrays.asList(names));
        return Arrays.stream(RecipientStatus.values())
                .filter(status -> wanted.contains(status.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecipientStatus.class)));
    }

    private static String text(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values[0].isBlank() ? null : values[0].strip();
    }

    private static LocalDate day(Map<String, String[]> parameters, String name) {
        String text = text(parameters, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static Instant end(LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
