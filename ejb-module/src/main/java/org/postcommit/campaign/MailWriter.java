package org.postcommit.campaign;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Hands over as many mails as it is permitted to; members, mails and queued ids are one transaction. */
@Named("campaignMails")
@Dependent
public class MailWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private HandOver handOver;

    @Inject
    private Clock clock;

    @Override
    public void writeItems(List<Object> permits) {
        permits.forEach(permit -> write((Flow) step.getTransientUserData(), (Integer) permit));
    }

    private void write(Flow flow, int most) {
        HandOver.Chunk chunk = most <= 0
                ? HandOver.Chunk.nothing(flow.after())
                : handOver.next(campaign, job.getExecutionId(), flow.pacing(), flow.after(), most);
        flow.came(chunk, clock.instant());
        if (most > 0 && flow.isIdle()) {
            flow.rest(flow.pacing().relief(clock.instant()));
        }
    }
}
