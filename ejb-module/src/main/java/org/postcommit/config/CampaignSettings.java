package org.postcommit.config;

import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about campaigns, read once at start.
 *
 * @param window how many mails of one campaign may wait for delivery at a time: so many still go after a pause
 * @param faults what is wrong, each with its cure
 */
public record CampaignSettings(int window, List<String> faults) implements StartSettings {

    static CampaignSettings read(Config config) {
        var values = new Values(config);
        return new CampaignSettings(values.number("campaign.window", 1_000, 1), values.faults());
    }
}
