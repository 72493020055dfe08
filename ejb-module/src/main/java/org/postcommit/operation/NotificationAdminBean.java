package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.ConflictException;
import org.postcommit.api.MessageStatus;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Receipt;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.NotificationAdmin;
import org.postcommit.api.admin.Selection;
import org.postcommit.message.Message;

/** Notifications as a whole, for those who submitted them and for operators. */
@Stateless
@Local(NotificationAdmin.class)
@RolesAllowed({Roles.PRODUCER, Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class NotificationAdminBean implements NotificationAdmin {

    @Resource
    private SessionContext context;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private RecipientActions actions;

    @Override
    public Receipt get(UUID id) {
        Message message = visible(id);
        List<Receipt.Line> lines = em.createQuery(
                        "select new org.postcommit.api.Receipt$Line(r.id, r.address, r.status, v.mailId)"
                                + " from Recipient r join Variant v on v.id = r.variantId where r.messageId = :id"
                                + " order by r.position",
                        Receipt.Line.class)
                .setParameter("id", id)
                .getResultList();
        var statuses = lines.stream().map(Receipt.Line::status).toList();
        return new Receipt(id, message.mode(), MessageStatus.of(statuses), lines);
    }

    @Override
    @RolesAllowed({Roles.PRODUCER, Roles.OPERATOR, Roles.ADMIN})
    public Receipt cancel(UUID id) {
        if (!mayAct() && !isOwn(visible(id))) {
            throw new NotFoundException("notification of your own", id);
        }
        List<UUID> pending = get(id).recipients().stream()
                .filter(line -> line.status().isPending())
                .map(Receipt.Line::id)
                .toList();
        String who = context.getCallerPrincipal().getName();
        if (pending.isEmpty() || actions.cancel(Selection.of(pending), who) < pending.size()) {
            throw new ConflictException("Notification " + id + " cannot be cancelled: "
                    + (pending.isEmpty() ? "every recipient is final." : "it is being sent right now, try again."));
        }
        return get(id);
    }

    private Message visible(UUID id) {
        Message message = em.find(Message.class, id);
        if (message == null || !seesAll() && !isOwn(message)) {
            throw new NotFoundException("notification", id);
        }
        return message;
    }

    private boolean isOwn(Message message) {
        return message.producer().equals(context.getCallerPrincipal().getName());
    }

    private boolean seesAll() {
        return context.isCallerInRole(Roles.VIEWER) || mayAct();
    }

    private boolean mayAct() {
        return context.isCallerInRole(Roles.OPERATOR) || context.isCallerInRole(Roles.ADMIN);
    }
}
