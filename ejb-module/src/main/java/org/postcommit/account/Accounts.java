package org.postcommit.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postcommit.config.BounceSettings;
import org.postcommit.config.Settings;

/**
 * The accounts as they are now: read when asked, in the transaction in progress if there is one. The account
 * {@code default} comes from the environment while none of that key is stored.
 */
@ApplicationScoped
public class Accounts {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private BounceSettings bounces;

    public Optional<Outbound> outbound(String key) {
        return Optional.ofNullable(em.find(OutboundAccount.class, key))
                .map(OutboundAccount::account)
                .or(() -> standardOutbound().filter(account -> account.key().equals(key)));
    }

    public Optional<Inbound> inbound(String key) {
        return Optional.ofNullable(em.find(InboundAccount.class, key))
                .map(InboundAccount::account)
                .or(() -> standardInbound().filter(account -> account.key().equals(key)));
    }

    /** All of them, by key. */
    public List<Outbound> outbound() {
        List<Outbound> all = new ArrayList<>(em.createQuery("select a from OutboundAccount a", OutboundAccount.class)
                .getResultStream()
                .map(OutboundAccount::account)
                .toList());
        if (all.stream().noneMatch(account -> account.key().equals(Outbound.DEFAULT))) {
            standardOutbound().ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Outbound::key));
        return all;
    }

    /** All of them, by key. */
    public List<Inbound> inbound() {
        List<Inbound> all = new ArrayList<>(em.createQuery("select a from InboundAccount a", InboundAccount.class)
                .getResultStream()
                .map(InboundAccount::account)
                .toList());
        if (all.stream().noneMatch(account -> account.key().equals(Inbound.DEFAULT))) {
            standardInbound().ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Inbound::key));
        return all;
    }

    private Optional<Outbound> standardOutbound() {
        return Optional.of(new Outbound(
                Outbound.DEFAULT,
                settings.mailers().standard(),
                settings.from(),
                settings.replyTo().orElse(null),
                "Environment",
                Outbound.STANDARD_SESSION,
                Outbound.MOST_MAILS,
                false));
    }

    private Optional<Inbound> standardInbound() {
        return bounces.mailbox()
                .map(mailbox -> new Inbound(
                        Inbound.DEFAULT,
                        mailbox.address().orElse(settings.envelopeFrom()),
                        true,
                        "Environment",
                        mailbox.host(),
                        mailbox.port(),
                        mailbox.user(),
                        mailbox.password(),
                        mailbox.tls(),
                        false));
    }
}
