package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postcommit.template.FrozenTemplates;
import org.postcommit.template.PublishedTemplate;

/** What the running campaigns' mails are made of, compiled once. Reads in the transaction in progress. */
@ApplicationScoped
class FrozenContent {

    private static final int MOST = 20;

    private final Map<UUID, PublishedTemplate> compiled = new ConcurrentHashMap<>();

    @Inject
    private FrozenTemplates templates;

    @Inject
    private FrozenVersions versions;

    PublishedTemplate of(StoredCampaign campaign) {
        PublishedTemplate known = compiled.get(campaign.id());
        if (known != null) {
            return known;
        }
        PublishedTemplate template = templates.of(campaign.template(), versions.of(campaign.id()));
        if (compiled.size() >= MOST) {
            compiled.clear();
        }
        compiled.put(campaign.id(), template);
        return template;
    }
}
