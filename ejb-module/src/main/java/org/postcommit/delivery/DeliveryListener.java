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
import org.postcommit.api.Priority;
import org.postcommit.config.RuntimeSettings;

/** Delivers what the queue names. Its transaction holds the JMS receipt, and what is sent on, alone. */
@MessageDriven(
        name = "DeliveryListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "java:/jms/queue/PostcommitDelivery"),
            @ActivationConfigProperty(
                    propertyName = "maxSession",
                    propertyValue = "${postcommit.delivery.concurrency,env.POSTCOMMIT_DELIVERY_CONCURRENCY:8}")
        })
public class DeliveryListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(DeliveryListener.class);

    @Resource
    private MessageDrivenContext context;

    @Inject
    private DeliveryRound round;

    @Inject
    private Handover handover;

    @Inject
    private RuntimeSettings settings;

    @Override
    public void onMessage(Message message) {
        try {
            Token token = Token.parse(message.getBody(String.class));
            var deliveries = new Handover.Deliveries(
                    message.getIntProperty("JMSXDeliveryCount"),
                    settings.maxAttempts(),
                    message.propertyExists(DeliveryQueue.SECOND_LOOK));
            var verdicts = round.deliver(token, null);
            LOG.debugf("delivery %d of %s", deliveries.count(), verdicts);
            if (handover.settle(token, verdicts, priority(message), deliveries)) {
                context.setRollbackOnly();
            }
        } catch (JMSException | RuntimeException e) {
            LOG.warnf("A delivery is rolled back and will come again: %s", e.toString());
            context.setRollbackOnly();
        }
    }

    private static Priority priority(Message message) throws JMSException {
        int priority = message.getJMSPriority();
        return priority > 4 ? Priority.HIGH : priority < 4 ? Priority.LOW : Priority.NORMAL;
    }
}
