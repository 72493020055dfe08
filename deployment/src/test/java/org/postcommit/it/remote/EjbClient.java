package org.postcommit.it.remote;

import jakarta.transaction.UserTransaction;
import javax.naming.Context;
import org.postcommit.api.NotificationService;
import org.wildfly.transaction.client.RemoteTransactionContext;

/** The EJB door from elsewhere, as one user, with the transaction of the caller. */
public final class EjbClient {

    private static final String SERVICE =
            "ejb:postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService";

    private final NotificationService service;
    private final UserTransaction transaction =
            RemoteTransactionContext.getInstance().getUserTransaction();

    public EjbClient(int port, String user) {
        Context names = RemoteNames.of(port, user);
        service = RemoteNames.lookUp(names, SERVICE, NotificationService.class);
    }

    public NotificationService service() {
        return service;
    }

    public UserTransaction transaction() {
        return transaction;
    }
}
