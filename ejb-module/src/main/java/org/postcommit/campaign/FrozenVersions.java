package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Which versions of its template and of the template's parts a campaign is made of, in the transaction in progress. */
@ApplicationScoped
class FrozenVersions {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** In the place of what was frozen before. */
    void freeze(UUID campaign, Map<String, Integer> versions) {
        em.createNativeQuery("delete from campaign_template where campaign_id = ?")
                .setParameter(1, campaign)
                .executeUpdate();
        versions.forEach((template, version) -> em.createNativeQuery(
                        "insert into campaign_template (campaign_id, template, version) values (?, ?, ?)")
                .setParameter(1, campaign)
                .setParameter(2, template)
                .setParameter(3, version)
                .executeUpdate());
    }

    /** By template. */
    Map<String, Integer> of(UUID campaign) {
        Map<String, Integer> versions = new TreeMap<>();
        List<?> rows = em.createNativeQuery("select template, version from campaign_template where campaign_id = ?")
                .setParameter(1, campaign)
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> versions.put((String) row[0], ((Number) row[1]).intValue()));
        return versions;
    }
}
