package org.postcommit.campaign;

/**
 * How far a run has come.
 *
 * @param ours whether it may go on
 * @param expandedAfter key of the last member that has a row
 */
record Standing(boolean ours, String segment, boolean expanded, String expandedAfter, boolean handedOver) {

    static final Standing OVER = new Standing(false, null, true, null, true);
}
