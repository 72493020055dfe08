package org.postcommit.config;

import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about campaigns, read once at start.
 *
 * @param window how many mails of one campaign may wait for delivery at a time: so many still go after a pause
 * @param faults what is wrong, each with its cure
 */
public record CampaignSettings(int window, List<String> faults) {

    private static final int STANDARD = 1_000;

    static CampaignSettings read(Config config) {
        String text = config.getOptionalValue("postcommit.campaign.window", String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(Integer.toString(STANDARD));
        return text.matches("[1-9]\\d{0,8}")
                ? new CampaignSettings(Integer.parseInt(text), List.of())
                : new CampaignSettings(
                        STANDARD, List.of("POSTCOMMIT_CAMPAIGN_WINDOW is '" + text + "': give a whole number from 1."));
    }
}
