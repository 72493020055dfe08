package org.postcommit.it.remote;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.function.Function;
import javax.naming.Context;
import org.postcommit.it.server.Users;

/** The JMS door from elsewhere, as one user. */
public final class JmsClient implements AutoCloseable {

    private final JMSContext context;
    private final Queue notifications;

    public JmsClient(int port, String user) {
        this(port, user, JMSContext.AUTO_ACKNOWLEDGE);
    }

    private JmsClient(int port, String user, int mode) {
        Context names = RemoteNames.of(port, user);
        notifications = RemoteNames.lookUp(names, "jms/queue/PostcommitNotifications", Queue.class);
        context = RemoteNames.lookUp(names, "jms/RemoteConnectionFactory", ConnectionFactory.class)
                .createContext(user, Users.PASSWORD, mode);
    }

    /** What it sends leaves when {@link #commit()} is called. */
    public static JmsClient transacted(int port, String user) {
        return new JmsClient(port, user, JMSContext.SESSION_TRANSACTED);
    }

    public void send(String json) {
        context.createProducer().send(notifications, json);
    }

    public void send(String json, String producer) {
        context.createProducer().setProperty("PostcommitProducer", producer).send(notifications, json);
    }

    /** Any message, made by the function. */
    public void send(Function<JMSContext, Message> message, String producer) {
        context.createProducer()
                .setProperty("PostcommitProducer", producer)
                .send(notifications, message.apply(context));
    }

    public void sendTo(String queue, String text) {
        context.createProducer().send(context.createQueue(queue), text);
    }

    public void receive() {
        context.createConsumer(notifications).receive(1);
    }

    public void commit() {
        context.commit();
    }

    public void rollback() {
        context.rollback();
    }

    @Override
    public void close() {
        context.close();
    }
}
