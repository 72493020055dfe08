package org.postcommit.upkeep;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.postcommit.api.admin.MaintenanceParameters;

/** A command as the one step of a job; the job's exit status tells the counts. */
@Named
@Dependent
public class UpkeepBatchlet extends AbstractBatchlet {

    private static final String WHO = "batch job";

    @Inject
    @BatchProperty
    private String command;

    @Inject
    @BatchProperty
    private String dryRun;

    @Inject
    @BatchProperty
    private String days;

    @Inject
    @BatchProperty
    private String address;

    @Inject
    @BatchProperty
    private String pending;

    @Inject
    private Upkeep upkeep;

    @Override
    public String process() {
        return upkeep.run(command, flag("dryRun", dryRun), parameters(), WHO)
                .counts()
                .toString();
    }

    private MaintenanceParameters parameters() {
        return new MaintenanceParameters(number(), given(address) ? address : null, flag("pending", pending));
    }

    private Integer number() {
        if (given(days) && !days.matches("\\d{1,9}")) {
            throw new BatchRuntimeException("The property days has to be a whole number, such as 90.");
        }
        return given(days) ? Integer.valueOf(days) : null;
    }

    /** Something that is neither must not delete by mistake. */
    private static boolean flag(String name, String text) {
        if (given(text) && !text.matches("true|false")) {
            throw new BatchRuntimeException("The property " + name + " has to be true or false.");
        }
        return "true".equals(text);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
