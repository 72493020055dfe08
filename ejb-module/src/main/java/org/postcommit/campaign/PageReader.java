package org.postcommit.campaign;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reads the segment page by page, from where the rows end; the checkpoint of the batch runtime is not needed. */
@Named("campaignPages")
@Dependent
public class PageReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private Runs runs;

    @Inject
    private Expansion expansion;

    @Override
    public Object readItem() {
        Standing standing = runs.standing(campaign, job.getExecutionId());
        return !standing.ours() || standing.expanded()
                ? null
                : expansion.read(standing.segment(), standing.expandedAfter());
    }
}
