package org.postcommit.api.contact;

/** How the members of a segment are found. */
public enum SegmentKind {
    /** The contacts that meet a condition. */
    CONDITION,
    /** The contacts of some addresses. */
    LIST,
    /** What a query on a data source of the customer's finds. */
    QUERY
}
