package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Delivers what the queue names; while there is plenty, the message it is handed and those behind it together. Its
 * transaction holds the JMS receipts, and what is sent on, alone.
 */
@MessageDriven(
        name = "DeliveryListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
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
    private DeliveryQueue queue;

    @Inject
    private DeliveryRound round;

    @Inject
    private Handover handover;

    @Inject
    private Pace pace;

    @Override
    public void onMessage(Message message) {
        pace.begin();
        try {
            List<Received> taken = take(Received.of(message));
            var verdicts = round.deliver(taken);
            LOG.debugf("%d messages: %s", taken.size(), verdicts);
            if (handover.settle(taken, verdicts)) {
                context.setRollbackOnly();
            }
        } catch (JMSException | RuntimeException e) {
            LOG.warnf("A delivery is rolled back and will come again: %s", e.toString());
            context.setRollbackOnly();
        } finally {
            pace.end();
        }
    }

    /** This one and, if it is one of many, those behind it. */
    private List<Received> take(Received first) throws JMSException {
        int more = first.mayGoWithOthers() ? pace.atATime() - 1 : 0;
        List<Received> taken = new ArrayList<>(List.of(first));
        if (more > 0) {
            taken.addAll(queue.takeMore(more));
        }
        return taken;
    }
}
