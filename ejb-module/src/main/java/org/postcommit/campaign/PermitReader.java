package org.postcommit.campaign;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * Says how many mails may be handed over now: as many as the window has room for and the pace allows. Waits a moment when
 * there are none, never for long, so that a pause is soon seen and no transaction gets old.
 */
@Named("campaignPermits")
@Dependent
public class PermitReader extends AbstractItemReader {

    /** One message, one connection. */
    private static final int CHUNK = 100;

    private static final long MOMENT_MS = 200;

    @Inject
    @BatchProperty
    private String campaign;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private Runs runs;

    @Inject
    private Clock clock;

    @Override
    public void open(Serializable checkpoint) {
        step.setTransientUserData(new Flow(runs.pacing(campaign)));
    }

    @Override
    public Object readItem() throws InterruptedException {
        var flow = (Flow) step.getTransientUserData();
        if (flow.isIdle()) {
            TimeUnit.MILLISECONDS.sleep(MOMENT_MS);
        }
        Standing standing = runs.standing(campaign, job.getExecutionId());
        if (!standing.ours() || standing.handedOver()) {
            return null;
        }
        return flow.isResting(clock.instant()) ? 0 : flow.pacing().room(runs.room(campaign, CHUNK), clock.instant());
    }
}
