package org.postcommit.campaign;

/** What reader and writer of the step that hands over mails know together. */
final class Flow {

    private final Pacing pacing;
    private boolean idle;

    Flow(Pacing pacing) {
        this.pacing = pacing;
    }

    Pacing pacing() {
        return pacing;
    }

    void idle(boolean nothingToDo) {
        idle = nothingToDo;
    }

    /** Whether there was nothing to do the last time. */
    boolean isIdle() {
        return idle;
    }
}
