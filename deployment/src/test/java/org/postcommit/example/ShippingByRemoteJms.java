package org.postcommit.example;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import javax.naming.Context;
import javax.naming.NamingException;

/** A program on another machine, with WildFly's client library. */
@SuppressWarnings("BanJNDI") // constant names
public class ShippingByRemoteJms {

    void ship(Context names, String json, String password) throws NamingException {
        // README: remote JMS
        var factory = (ConnectionFactory) names.lookup("jms/RemoteConnectionFactory");
        var notifications = (Queue) names.lookup("jms/queue/PostcommitNotifications");
        try (var jms = factory.createContext("shop", password)) {
            jms.createProducer().send(notifications, json);
        }
        // end
    }
}
