package org.postcommit.campaign;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.postcommit.api.ConflictException;

/** The first step, done again at each restart: one execution takes the campaign. */
@Named("campaignBegin")
@Dependent
public class BeginBatchlet extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(BeginBatchlet.class);

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private Runs runs;

    @Override
    public String process() {
        try {
            runs.begin(campaign, job.getExecutionId());
            return "RUN";
        } catch (ConflictException e) {
            LOG.infof("Nothing to do for this job: %s", e.getMessage());
            return "NOTHING";
        }
    }
}
