package org.postcommit.mailer;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.postcommit.account.KnownAccounts;
import org.postcommit.account.Outbound;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.config.Settings;

/**
 * A mailer for each outbound account that does not use the standard connections. It comes and goes with the account; a
 * changed account gets a new one.
 */
@ApplicationScoped
@SuppressWarnings("BanJNDI") // names of the server's own tree, checked when the account is stored
public class AccountMailers {

    private final Map<String, Open> open = new ConcurrentHashMap<>();

    @Inject
    private KnownAccounts accounts;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Settings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private record Open(Outbound account, SmtpRelay relay) {}

    /** Empty when no account has a mailer of this name. */
    public Optional<Mailer> named(String name) {
        Outbound account = accounts.withMailer(name).orElse(null);
        Open known = open.get(name);
        if (known == null && account == null) {
            return Optional.empty();
        }
        if (known == null || !known.account().equals(account)) {
            known = open.compute(name, (key, before) -> renewed(before, account));
        }
        return Optional.ofNullable(known).map(Open::relay);
    }

    /** Names of those there are. */
    public Set<String> names() {
        return accounts.byMailer().keySet();
    }

    /** {@code null} when the account has gone. */
    private Open renewed(Open before, Outbound account) {
        if (before != null && before.account().equals(account)) {
            return before;
        }
        if (before != null) {
            before.relay().close();
        }
        return account == null ? null : new Open(account, relay(account));
    }

    private SmtpRelay relay(Outbound account) {
        var connector = new SmtpConnector(() -> session(account), deadlines);
        var connections = new SmtpConnections(connector, account.mailsPerConnection(), scheduler);
        return new SmtpRelay(account.mailer(), connections, connector, deadlines);
    }

    /** Looked up for each connection: a session may be defined after the account. */
    private RelaySession session(Outbound account) throws NoMailSessionException {
        try {
            if (new InitialContext().lookup(account.mailSession()) instanceof Session session) {
                return account.isStandardSession()
                        ? new RelaySession(session, settings.smtpTls(), settings.smtpLogin(), settings.smtpTimeout())
                        : RelaySession.of(session, settings.smtpTimeout());
            }
            throw new NoMailSessionException(account.mailSession(), null);
        } catch (NamingException e) {
            throw new NoMailSessionException(account.mailSession(), e);
        }
    }

    @PreDestroy
    void stop() {
        open.values().forEach(it -> it.relay().close());
    }
}
