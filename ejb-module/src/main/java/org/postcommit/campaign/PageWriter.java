package org.postcommit.campaign;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes a page of members, and how far the segment was read, in one transaction. */
@Named("campaignRows")
@Dependent
public class PageWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private Expansion expansion;

    @Override
    public void writeItems(List<Object> pages) {
        pages.forEach(page -> expansion.write(campaign, job.getExecutionId(), (Expansion.Page) page));
    }
}
