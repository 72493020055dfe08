package org.postcommit.api;

import java.time.Duration;

/** How often a producer may submit through the REST door of this node. */
public interface SubmissionRate {

    /**
     * Takes one submission off the producer's allowance.
     *
     * @return zero when it may go on; else how long to wait, and nothing was taken
     */
    Duration admit(String producer);
}
