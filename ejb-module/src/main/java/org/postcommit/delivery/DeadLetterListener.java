package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.jboss.logging.Logger;

/** Hears what the broker gave up: attempts used up become ERROR, the rest goes back to the sweep. */
@MessageDriven(
        name = "DeadLetterListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "java:/jms/queue/PostcommitDeadLetter"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
public class DeadLetterListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(DeadLetterListener.class);

    @Resource
    private MessageDrivenContext context;

    @Inject
    private Leftovers leftovers;

    @Override
    public void onMessage(Message message) {
        try {
            leftovers.deadLettered(DeadMessage.of(message));
        } catch (JMSException | RuntimeException e) {
            LOG.warnf("A dead letter stays in its queue and will come again: %s", e.toString());
            context.setRollbackOnly();
        }
    }
}
