package org.postcommit.example;

import jakarta.transaction.UserTransaction;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.InitialContext;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.wildfly.security.auth.client.AuthenticationConfiguration;
import org.wildfly.security.auth.client.AuthenticationContext;
import org.wildfly.security.auth.client.MatchRule;
import org.wildfly.transaction.client.RemoteTransactionContext;

/** A program on another machine, with WildFly's client library. */
@SuppressWarnings("BanJNDI") // constant names
public class ShippingByRemoteEjb {

    void ship(Properties names, String password, Notification notification) throws Exception {
        // README: remote EJB
        var shop = AuthenticationConfiguration.empty().useName("shop").usePassword(password);
        AuthenticationContext.getContextManager()
                .setGlobalDefault(AuthenticationContext.empty().with(MatchRule.ALL, shop));

        names.put(Context.INITIAL_CONTEXT_FACTORY, "org.wildfly.naming.client.WildFlyInitialContextFactory");
        names.put(Context.PROVIDER_URL, "remote+http://server:8080");
        names.put(Context.SECURITY_PRINCIPAL, "shop");
        names.put(Context.SECURITY_CREDENTIALS, password);
        var service = (NotificationService) new InitialContext(names)
                .lookup("ejb:postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService");

        UserTransaction transaction = RemoteTransactionContext.getInstance().getUserTransaction();
        transaction.begin();
        service.send(notification);
        transaction.commit();
        // end
    }
}
