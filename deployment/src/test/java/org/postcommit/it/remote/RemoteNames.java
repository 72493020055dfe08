package org.postcommit.it.remote;

import java.util.Properties;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.postcommit.it.server.Users;

/** The names a server shows to clients elsewhere. */
@SuppressWarnings("BanJNDI") // constant names on a server that the tests started
final class RemoteNames {

    private RemoteNames() {}

    static Context of(int port, String user) {
        var properties = new Properties();
        properties.put(Context.INITIAL_CONTEXT_FACTORY, "org.wildfly.naming.client.WildFlyInitialContextFactory");
        properties.put(Context.PROVIDER_URL, "remote+http://127.0.0.1:" + port);
        properties.put(Context.SECURITY_PRINCIPAL, user);
        properties.put(Context.SECURITY_CREDENTIALS, Users.PASSWORD);
        try {
            return new InitialContext(properties);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T lookUp(Context names, String name, Class<T> type) {
        try {
            return type.cast(names.lookup(name));
        } catch (NamingException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
