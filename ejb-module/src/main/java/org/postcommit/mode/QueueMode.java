package org.postcommit.mode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.postcommit.api.DeliveryMode;
import org.postcommit.delivery.DeliveryClockwork;
import org.postcommit.delivery.DeliveryQueue;
import org.postcommit.delivery.QueueDepth;
import org.postcommit.message.Message;
import org.postcommit.message.MessageStore;
import org.postcommit.message.Recipient;

/** Rows and ids join the caller's transaction; what the window has no room for waits for the sweep. */
@ApplicationScoped
class QueueMode implements Mode {

    @Inject
    private MessageStore store;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private QueueDepth depth;

    @Inject
    private DeliveryClockwork clockwork;

    @Override
    public DeliveryMode name() {
        return DeliveryMode.QUEUE;
    }

    @Override
    public boolean stores() {
        return true;
    }

    @Override
    public void take(List<Composed> mails) {
        List<Recipient> due =
                mails.stream().flatMap(mail -> mail.due().stream()).toList();
        Message message = mails.get(0).message();
        boolean room = depth.hasRoomFor(due.size());
        if (room) {
            due.forEach(recipient -> recipient.queued(message.createdAt()));
        }
        Composed.store(mails, store);
        if (room) {
            queue.enqueue(due.stream().map(Recipient::id).toList(), message.priority(), Duration.ZERO);
        } else {
            clockwork.sweepSoon();
        }
    }
}
