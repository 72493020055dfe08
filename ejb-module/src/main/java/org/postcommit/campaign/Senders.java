package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.account.Accounts;
import org.postcommit.account.Inbound;
import org.postcommit.account.Outbound;
import org.postcommit.api.Addressee;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;

/** The accounts of a campaign, as they are now. */
@ApplicationScoped
class Senders {

    @Inject
    private Accounts accounts;

    /**
     * From is the inbound account's address, where what cannot be delivered comes back. Where there is no mailbox that we
     * read, the outbound account's has to do.
     *
     * @throws IllegalStateException when an account is not there, saying which
     */
    Sender of(Campaign campaign) {
        List<FieldError> missing = missing(campaign);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    missing.get(0).field() + " " + missing.get(0).message());
        }
        Outbound outbound = accounts.outbound(campaign.account()).orElseThrow();
        String from = accounts.inbound(campaign.inbound()).map(Inbound::address).orElse(outbound.from());
        String replyTo = campaign.replyTo() == null ? outbound.replyTo() : campaign.replyTo();
        return new Sender(Addressee.of(from), replyTo == null ? null : Addressee.of(replyTo), outbound.mailer());
    }

    /** The standard inbound account need not be there. */
    List<FieldError> missing(Campaign campaign) {
        List<FieldError> errors = new ArrayList<>();
        if (accounts.outbound(campaign.account()).isEmpty()) {
            errors.add(
                    new FieldError("account", "is unknown: there is no outbound account '" + campaign.account() + "'"));
        }
        if (!campaign.inbound().equals(Campaign.DEFAULT_ACCOUNT)
                && accounts.inbound(campaign.inbound()).isEmpty()) {
            errors.add(
                    new FieldError("inbound", "is unknown: there is no inbound account '" + campaign.inbound() + "'"));
        }
        return errors;
    }
}
