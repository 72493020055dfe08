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

/** The JMS door. Whatever came is stored somewhere by the transaction that consumes it; if that fails, it comes again. */
@MessageDriven(
        name = "NotificationListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "java:/jms/queue/PostcommitNotifications"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
public class NotificationListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(NotificationListener.class);

    @Resource
    private MessageDrivenContext context;

    @Inject
    private NotificationIntake intake;

    @Inject
    private DatabaseWatch database;

    @Override
    public void onMessage(Message message) {
        try {
            intake.take(PostingReader.read(message));
        } catch (JMSException e) {
            comesAgain(e);
        } catch (RuntimeException e) {
            comesAgain(e);
            database.suspectAside(e);
        }
    }

    private void comesAgain(Exception cause) {
        LOG.warnf("A notification is rolled back and will come again: %s", cause.toString());
        context.setRollbackOnly();
    }
}
