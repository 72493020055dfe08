package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.Priority;

/** Makes the immediate attempts that operators ask for; goes on while the ordinary listener is stopped. */
@MessageDriven(
        name = "SendNowListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "consumerWindowSize", propertyValue = "0"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "java:/jms/queue/PostcommitSendNow"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
public class SendNowListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(SendNowListener.class);

    @Resource
    private MessageDrivenContext context;

    @Inject
    private DeliveryRound round;

    @Inject
    private DeliveryQueue queue;

    @Override
    public void onMessage(Message message) {
        try {
            UUID forceToken = UUID.fromString(message.getStringProperty(DeliveryQueue.FORCE));
            Token token = Token.parse(message.getBody(String.class));
            var verdicts = round.deliverNow(token, forceToken);
            if (verdicts.containsValue(new Verdict.Broken())) {
                context.setRollbackOnly();
            } else {
                settle(verdicts, forceToken);
            }
        } catch (JMSException | RuntimeException e) {
            LOG.warnf("An immediate delivery is rolled back and will come again: %s", e.toString());
            context.setRollbackOnly();
        }
    }

    /** A failed attempt takes the ordinary road from here; one that could not be made comes back to this listener. */
    private void settle(Map<UUID, Verdict> verdicts, UUID forceToken) {
        verdicts.forEach((id, verdict) -> {
            if (verdict instanceof Verdict.Retry retry) {
                queue.enqueueAlone(id, Priority.NORMAL, retry.delay());
            } else if (verdict instanceof Verdict.Later later) {
                queue.force(List.of(id), forceToken, later.delay());
            } else if (verdict instanceof Verdict.Exhausted) {
                queue.enqueueAlone(id, Priority.NORMAL, Duration.ZERO);
            }
        });
    }
}
