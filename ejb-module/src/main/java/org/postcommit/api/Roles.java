package org.postcommit.api;

/** Role names; each of the later ones does not include the earlier ones, the beans name all that may. */
public final class Roles {
    /** Submits, and sees its own. */
    public static final String PRODUCER = "postcommit-producer";
    /** Reads everything. */
    public static final String VIEWER = "postcommit-viewer";
    /** Sends, resets, cancels. */
    public static final String OPERATOR = "postcommit-operator";
    /** Everything. */
    public static final String ADMIN = "postcommit-admin";

    private Roles() {}
}
