package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.message.Recipient;
import org.postcommit.suppression.SuppressionList;

/** What an outcome makes of its recipient, in the transaction in progress. */
@ApplicationScoped
class OutcomeRules {

    @Inject
    private SuppressionList suppressions;

    @Inject
    private Settings settings;

    @Inject
    private RuntimeSettings runtime;

    void apply(Conversation conversation, Recipient recipient, Route route, Instant now) {
        if (conversation.outcome() instanceof Outcome.Accepted) {
            recipient.accepted(now);
        } else if (conversation.outcome() instanceof Outcome.Transient failure) {
            recipient.failed(failure.fault().summary(), nextAttempt(recipient, now));
        } else if (conversation.outcome() instanceof Outcome.Ambiguous failure) {
            recipient.ambiguous(
                    conversation.claim().onAmbiguous(),
                    failure.fault().summary(),
                    nextAttempt(recipient, now),
                    runtime.maxAttempts());
        } else if (conversation.outcome() instanceof Outcome.Failure failure) {
            recipient.refused(failure.fault().summary());
            if (conversation.redirectedTo() == null) {
                suppressBadAddress(recipient, failure);
            }
        }
        if (route != Route.BROKER && recipient.exhausted(runtime.maxAttempts())) {
            recipient.error(recipient.reason());
        } else if (route != Route.BROKER && recipient.status().isPending()) {
            recipient.queued(route == Route.SEND_NOW ? now : null);
        }
        if (recipient.status() == RecipientStatus.ERROR) {
            ErrorReport.of(recipient);
        }
    }

    private void suppressBadAddress(Recipient recipient, Outcome.Failure failure) {
        if (failure instanceof Outcome.Permanent permanent && permanent.isBadAddress()) {
            suppressions.add(
                    recipient.address(),
                    SuppressionList.Reason.BAD_ADDRESS,
                    permanent.fault().summary());
        }
    }

    private Instant nextAttempt(Recipient recipient, Instant now) {
        return now.plus(settings.backoff().after(recipient.failCount() + 1));
    }
}
