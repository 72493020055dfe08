package org.postcommit.web.admin.contact;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.web.admin.Typed;

/** A segment while somebody types; the addresses of a list one in a line. */
public class SegmentEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean fresh;
    private final ConditionEdit condition;
    private String key;
    private String name;
    private String description;
    private SegmentKind kind;
    private String addresses;
    private String source;
    private String query;

    SegmentEdit() {
        fresh = true;
        kind = SegmentKind.CONDITION;
        condition = new ConditionEdit();
    }

    SegmentEdit(Segment segment) {
        fresh = false;
        key = segment.key();
        name = segment.name();
        description = segment.description();
        kind = segment.kind();
        condition = segment.condition() == null ? new ConditionEdit() : new ConditionEdit(segment.condition());
        addresses = String.join("\n", segment.addresses());
        source = segment.source();
        query = segment.query();
    }

    /** As it would be stored. */
    Segment segment() {
        return new Segment(
                Typed.line(key),
                Typed.line(name),
                Typed.line(Typed.lines(description)),
                kind,
                kind == SegmentKind.CONDITION ? condition.condition() : null,
                kind == SegmentKind.LIST ? lines() : List.of(),
                kind == SegmentKind.QUERY ? source : null,
                kind == SegmentKind.QUERY ? Typed.line(Typed.lines(query)) : null);
    }

    private List<String> lines() {
        return addresses == null
                ? List.of()
                : addresses
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Not stored yet. */
    public boolean isFresh() {
        return fresh;
    }

    public ConditionEdit getCondition() {
        return condition;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public SegmentKind getKind() {
        return kind;
    }

    public void setKind(SegmentKind kind) {
        this.kind = kind;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }
}
