package org.postcommit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.DeliveryMonitor;
import org.postcommit.api.admin.MailerRow;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.config.Node;
import org.postcommit.delivery.BreakerState;
import org.postcommit.delivery.Breakers;
import org.postcommit.delivery.Mailers;

/** How delivery is doing on this node. */
@Stateless
@Local(DeliveryMonitor.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class DeliveryMonitorBean implements DeliveryMonitor {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Breakers breakers;

    @Inject
    private Mailers mailers;

    @Inject
    private Node node;

    @Override
    public Snapshot snapshot() {
        BreakerState state = breakers.stateOf(mailers.standard());
        return new Snapshot(
                node.name(),
                mailers.named(mailers.standard()).map(Mailer::relay).orElse(null),
                state.open(),
                state.since(),
                state.cause(),
                counts());
    }

    @Override
    public List<MailerRow> mailers() {
        return mailers.names().stream()
                .map(name -> new MailerRow(
                        name,
                        mailers.named(name).map(Mailer::relay).orElse(null),
                        mailers.implementation(name),
                        name.equals(mailers.standard())))
                .toList();
    }

    private Map<RecipientStatus, Long> counts() {
        Map<RecipientStatus, Long> counts = new EnumMap<>(RecipientStatus.class);
        for (RecipientStatus status : RecipientStatus.values()) {
            counts.put(status, 0L);
        }
        em.createQuery("select r.status, count(*) from Recipient r group by r.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((RecipientStatus) row[0], (Long) row[1]));
        return counts;
    }
}
