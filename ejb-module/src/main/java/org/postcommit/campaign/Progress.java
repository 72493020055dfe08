package org.postcommit.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How far a campaign is, and what was counted while members became mails. Recipients have to be counted besides. */
@Embeddable
class Progress {

    @Column(name = "expanded_after")
    private String expandedAfter = "";

    private boolean expanded;

    @Column(name = "handed_over")
    private boolean handedOver;

    private long candidates;
    private long duplicates;

    @Column(name = "not_opted_in")
    private long notOptedIn;

    private long suppressed;
    private long unprepared;

    @Column(name = "called_off")
    private long calledOff;

    private long prepared;
    private String counts;

    /** A page of the segment was written. */
    void expanded(String after, boolean last, long rows, long duplicate, long failed) {
        expandedAfter = after;
        expanded = last;
        candidates += rows;
        duplicates += duplicate;
        unprepared += failed;
    }

    void decided(Tally tally) {
        notOptedIn += tally.of(Outcome.NOT_OPTED_IN);
        suppressed += tally.of(Outcome.SUPPRESSED);
        unprepared += tally.of(Outcome.FAILED);
        prepared += tally.of(Outcome.PREPARED);
        calledOff += tally.of(Outcome.CANCELLED);
    }

    void calledOff(long members) {
        calledOff += members;
    }

    void handedOver() {
        handedOver = true;
    }

    void counted(String text) {
        counts = text;
    }

    /** The key of the last member that was written down. */
    String expandedAfter() {
        return expandedAfter;
    }

    boolean isExpanded() {
        return expanded;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    Preparation preparation() {
        return new Preparation(candidates, duplicates, notOptedIn, suppressed, unprepared, calledOff, prepared, counts);
    }
}
