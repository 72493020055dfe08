package org.postcommit.campaign;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells why a step failed, so that the next run waits a while and people can read it. */
@Named("campaignStep")
@Dependent
public class RunStepListener extends AbstractStepListener {

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private Runs runs;

    @Override
    public void afterStep() {
        if (step.getException() != null) {
            runs.ended(campaign, job.getExecutionId(), root(step.getException()).toString());
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
