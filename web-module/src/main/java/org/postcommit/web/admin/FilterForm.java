package org.postcommit.web.admin;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.RecipientFilter;

/** What is filled in above the list. It comes from the address and goes back there, so that a view can be shared. */
public class FilterForm implements Serializable {

    private static final long serialVersionUID = 1;

    private RecipientStatus[] statuses = {};
    private String type;
    private String q;
    private final Map<String, LocalDate> dates = new LinkedHashMap<>();

    /** What cannot be read is left out: an address somebody typed should still lead somewhere. */
    static FilterForm of(Map<String, String[]> parameters) {
        var form = new FilterForm();
        form.statuses = Arrays.stream(parameters.getOrDefault("status", new String[0]))
                .flatMap(text -> status(text).stream())
                .distinct()
                .toArray(RecipientStatus[]::new);
        form.type = first(parameters, "type");
        form.q = first(parameters, "q");
        for (String name : List.of("createdFrom", "createdTo", "sentFrom", "sentTo")) {
            date(first(parameters, name)).ifPresent(date -> form.dates.put(name, date));
        }
        return form;
    }

    /** The last day of a range is part of it. */
    RecipientFilter toFilter(ZoneId zone) {
        return new RecipientFilter(
                Set.of(statuses),
                type,
                q,
                startOf("createdFrom", 0, zone),
                startOf("createdTo", 1, zone),
                startOf("sentFrom", 0, zone),
                startOf("sentTo", 1, zone));
    }

    /** The form as parameters of an address, without a question mark; empty when nothing is filled in. */
    String toQuery() {
        List<String> parameters = new ArrayList<>();
        for (RecipientStatus status : statuses) {
            parameters.add("status=" + status);
        }
        add(parameters, "type", type);
        add(parameters, "q", q);
        dates.forEach((name, date) -> add(parameters, name, Objects.toString(date, "")));
        return String.join("&", parameters);
    }

    public boolean isUnrestricted() {
        return toQuery().isEmpty();
    }

    public RecipientStatus[] getStatuses() {
        return statuses.clone();
    }

    public void setStatuses(RecipientStatus[] statuses) {
        this.statuses = statuses.clone();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    /** The ends of the ranges by their names in the address: {@code createdFrom, createdTo, sentFrom, sentTo}. */
    public Map<String, LocalDate> getDates() {
        return dates;
    }

    private Instant startOf(String name, int daysLater, ZoneId zone) {
        LocalDate date = dates.get(name);
        return date == null ? null : date.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private static void add(List<String> parameters, String name, String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static Optional<RecipientStatus> status(String text) {
        try {
            return Optional.of(RecipientStatus.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
