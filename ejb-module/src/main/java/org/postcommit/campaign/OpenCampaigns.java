package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.TreeSet;
import org.postcommit.api.campaign.CampaignStatus;

/** Keys of the campaigns that are not over, by what they need; read in the transaction in progress. */
@ApplicationScoped
public class OpenCampaigns {

    private static final List<CampaignStatus> OVER = List.of(CampaignStatus.FINISHED, CampaignStatus.CANCELLED);

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** Those that need a template, itself or as a part. */
    public List<String> using(String template) {
        var keys = new TreeSet<>(writtenWith(template));
        keys.addAll(frozenWith(template));
        return List.copyOf(keys);
    }

    private List<String> writtenWith(String template) {
        return em.createQuery(
                        "select c.name from StoredCampaign c where c.plan.template = :template and c.status not in :over",
                        String.class)
                .setParameter("template", template)
                .setParameter("over", OVER)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<String> frozenWith(String template) {
        return em.createNativeQuery(
                        "select c.name from campaign c join campaign_template t on t.campaign_id = c.id"
                                + " where t.template = ? and c.status not in ('FINISHED', 'CANCELLED')",
                        String.class)
                .setParameter(1, template)
                .getResultList();
    }

    /** Those that write to a segment. */
    public List<String> writingTo(String segment) {
        return em.createQuery(
                        "select c.name from StoredCampaign c where c.plan.segment = :segment and c.status not in :over"
                                + " order by c.name",
                        String.class)
                .setParameter("segment", segment)
                .setParameter("over", OVER)
                .getResultList();
    }
}
