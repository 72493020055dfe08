package org.postcommit.it.remote;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import javax.naming.Context;
import org.postcommit.api.NotificationService;
import org.postcommit.it.server.Users;
import org.wildfly.security.auth.client.AuthenticationConfiguration;
import org.wildfly.security.auth.client.AuthenticationContext;
import org.wildfly.security.auth.client.MatchRule;
import org.wildfly.transaction.client.RemoteTransactionContext;

/** The EJB door from elsewhere, as one user at a time, with the transaction of the caller. */
public final class EjbClient implements AutoCloseable {

    private static final String SERVICE =
            "ejb:postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService";

    private final AuthenticationContext before =
            AuthenticationContext.getContextManager().getGlobalDefault();
    private final NotificationService service;
    private final UserTransaction transaction =
            RemoteTransactionContext.getInstance().getUserTransaction();

    /** The credentials among the names are for the names and the bean; the transaction asks for them by itself. */
    public EjbClient(int port, String user) {
        AuthenticationContext.getContextManager()
                .setGlobalDefault(AuthenticationContext.empty()
                        .with(
                                MatchRule.ALL,
                                AuthenticationConfiguration.empty()
                                        .useName(user)
                                        .usePassword(Users.PASSWORD)));
        Context names = RemoteNames.of(port, user);
        service = RemoteNames.lookUp(names, SERVICE, NotificationService.class);
    }

    public NotificationService service() {
        return service;
    }

    public UserTransaction transaction() {
        return transaction;
    }

    /** Leaves no transaction behind, whatever came of it. */
    @Override
    public void close() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
        AuthenticationContext.getContextManager().setGlobalDefault(before);
    }
}
