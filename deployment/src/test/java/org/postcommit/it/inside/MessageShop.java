package org.postcommit.it.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/** An application's bean that knows nothing of Postcommit but a queue and the JSON. */
@Stateless
public class MessageShop {

    @Inject
    @JMSConnectionFactory("java:/JmsXA")
    private JMSContext jms;

    @Resource(lookup = "java:/jms/queue/PostcommitNotifications")
    private Queue notifications;

    @Resource
    private EJBContext context;

    public void order(String address) {
        String json = """
                {"type":"shop","to":[{"address":"%s"}],"subject":"Your order","text":"It is on its way."}""";
        jms.createProducer().send(notifications, json.formatted(address));
    }

    public void orderAndFail(String address) {
        order(address);
        throw new IllegalStateException("out of stock");
    }

    public void orderAndChangeMind(String address) {
        order(address);
        context.setRollbackOnly();
    }
}
