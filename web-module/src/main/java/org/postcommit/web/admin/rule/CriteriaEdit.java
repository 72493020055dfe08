package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.rule.Criteria;
import org.postcommit.web.admin.Listing;

/** A rule's criteria while somebody types; several values of one are in one line with commas between them. */
public class CriteriaEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private boolean any;
    private String changed;
    private String actions;
    private String from;
    private String to;
    private final List<FilterEdit> filters = new ArrayList<>();

    CriteriaEdit(Criteria criteria) {
        any = criteria.any();
        changed = Listing.write(criteria.changed());
        actions = Listing.write(criteria.actions());
        from = Listing.write(criteria.from());
        to = Listing.write(criteria.to());
        criteria.filter().forEach((field, values) -> filters.add(new FilterEdit(field, Listing.write(values))));
    }

    Criteria criteria() {
        return new Criteria(
                any, Listing.read(changed), Listing.read(actions), Listing.read(from), Listing.read(to), filter());
    }

    /** Two lines about the same field are one with the values of both. */
    private Map<String, List<String>> filter() {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        filters.stream()
                .filter(row -> !row.isBlank())
                .forEach(row -> filter.computeIfAbsent(row.getField().strip(), field -> new ArrayList<>())
                        .addAll(Listing.read(row.getValues())));
        return filter;
    }

    public void addFilter() {
        filters.add(new FilterEdit(null, null));
    }

    public void removeFilter(FilterEdit row) {
        filters.remove(row);
    }

    public boolean isAny() {
        return any;
    }

    public void setAny(boolean any) {
        this.any = any;
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed;
    }

    public String getActions() {
        return actions;
    }

    public void setActions(String actions) {
        this.actions = actions;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public List<FilterEdit> getFilters() {
        return filters;
    }
}
