package org.postcommit.campaign;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives the campaign back when the job ends, whatever it ended for. */
@Named("campaignEnd")
@Dependent
public class RunJobListener extends AbstractJobListener {

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private Runs runs;

    @Override
    public void afterJob() {
        boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
        runs.ended(campaign, job.getExecutionId(), failed ? "The job failed; the server's log says why." : null);
    }
}
