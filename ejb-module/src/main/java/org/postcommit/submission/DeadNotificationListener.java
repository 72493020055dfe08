package org.postcommit.submission;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.jboss.logging.Logger;
import org.postcommit.delivery.DatabaseWatch;

/**
 * Tries again what the broker gave up, for as long as the database is away. What cannot be taken in while the database
 * works goes on the rejected list; as that needs a transaction of its own, the message comes once more to be consumed.
 */
@MessageDriven(
        name = "DeadNotificationListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "java:/jms/queue/PostcommitNotificationsDead"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
public class DeadNotificationListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(DeadNotificationListener.class);

    @Resource
    private MessageDrivenContext context;

    @Inject
    private NotificationIntake intake;

    @Inject
    private DatabaseWatch database;

    @Inject
    private RejectedStore rejected;

    @Inject
    private RejectionLog log;

    @Override
    public void onMessage(Message message) {
        try {
            Posting posting = PostingReader.read(message);
            if (!rejected.leavesQueue(posting.reference())) {
                take(posting);
            }
        } catch (JMSException e) {
            comesAgain(e);
        } catch (RuntimeException e) {
            comesAgain(e);
            database.suspectAside(e);
        }
    }

    private void comesAgain(Exception cause) {
        LOG.warnf("A notification stays among the dead letters and will come again: %s", cause.toString());
        context.setRollbackOnly();
    }

    /** The database worked a moment ago; if it takes the rejection too, it is not to blame. */
    private void take(Posting posting) {
        try {
            intake.take(posting);
        } catch (RuntimeException e) {
            context.setRollbackOnly();
            log.giveUp(posting, e.toString());
            LOG.errorf(e, "A notification could not be taken in and is on the rejected list.");
        }
    }
}
