package org.postcommit.campaign;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import org.jboss.logging.Logger;

/** Starts the job {@code campaign}, or the one again that stopped half-way. To be called without a transaction. */
@ApplicationScoped
class CampaignJobs {

    /** Name of the job and of its one parameter. */
    static final String CAMPAIGN = "campaign";

    private static final Logger LOG = Logger.getLogger(CampaignJobs.class);

    /** JBeret's: also when the repository says that it still runs, which after a crash it says for ever. */
    private static final String RESTART_MODE = "jberet.restart.mode";

    void run(DueCampaigns.Due due) {
        JobOperator operator = BatchRuntime.getJobOperator();
        if (due.execution() == null || !isRestarted(operator, due)) {
            operator.start(CAMPAIGN, parameters(due));
        }
    }

    private static boolean isRestarted(JobOperator operator, DueCampaigns.Due due) {
        try {
            Properties parameters = parameters(due);
            parameters.setProperty(RESTART_MODE, "force");
            operator.restart(due.execution(), parameters);
            return true;
        } catch (BatchRuntimeException e) {
            LOG.infof("Campaign %s goes on in a new job: %s", due.key(), e.getMessage());
            return false;
        }
    }

    private static Properties parameters(DueCampaigns.Due due) {
        var parameters = new Properties();
        parameters.setProperty(CAMPAIGN, due.key());
        return parameters;
    }
}
