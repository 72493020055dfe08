package org.postcommit.api.contact;

/** How far an import is. */
public enum ImportState {
    RUNNING,
    DONE,
    /** Something went wrong; what was stored before stays. */
    FAILED,
    /** Its server stopped in the middle; what was stored before stays. Importing the same file again does the rest. */
    CUT_OFF
}
