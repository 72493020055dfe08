package org.postcommit.mode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postcommit.api.DeliveryMode;
import org.postcommit.config.RuntimeSettings;

/**
 * Nothing is stored before the commit; after it the same thread tries once and stores what failed. A crash between
 * commit and attempt loses the mail: the only mode where that can happen.
 */
@ApplicationScoped
class DirectMode implements Mode {

    @Inject
    private TransactionEnd transaction;

    @Inject
    private DirectDelivery delivery;

    @Inject
    private RelayVote vote;

    @Inject
    private RuntimeSettings settings;

    private final TransactionEnd.Work<Composed> work = new TransactionEnd.Work<>() {

        @Override
        public boolean agrees(List<Composed> mails) {
            return !settings.directVote() || vote.allows(mailersOf(mails));
        }

        @Override
        public void committed(List<Composed> mails) {
            delivery.run(mails);
        }
    };

    @Override
    public DeliveryMode name() {
        return DeliveryMode.DIRECT;
    }

    @Override
    public boolean stores() {
        return false;
    }

    @Override
    public void take(List<Composed> mails) {
        transaction.collect(DirectMode.class, mails, work);
    }

    private static Set<String> mailersOf(List<Composed> mails) {
        return mails.stream().map(mail -> mail.message().mailer()).collect(Collectors.toSet());
    }
}
