package org.postcommit.mailer;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/** Keeps connections for the next mail; the last one used goes first, so that a chunk stays on one. */
@ApplicationScoped
class SmtpConnections {

    private static final Duration IDLE = Duration.ofSeconds(60);

    @Inject
    private SmtpConnector connector;

    private final ThreadLocal<Duration> budget = new ThreadLocal<>();
    private final GenericObjectPool<SmtpConnection> pool = new GenericObjectPool<>(new Factory(), config());

    /** A connection with a live relay at its other end, as far as one can know. */
    SmtpConnection borrow(Duration forConnecting) throws MessagingException {
        budget.set(forConnecting);
        try {
            return pool.borrowObject();
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The pool of SMTP connections failed.", e);
        } finally {
            budget.remove();
        }
    }

    /** A connection that nobody used before. */
    SmtpConnection fresh(Duration forConnecting) throws MessagingException {
        pool.clear();
        return borrow(forConnecting);
    }

    void giveBack(SmtpConnection connection) {
        pool.returnObject(connection);
    }

    void drop(SmtpConnection connection) {
        try {
            pool.invalidateObject(connection);
        } catch (Exception e) {
            throw new IllegalStateException("An SMTP connection could not be dropped.", e);
        }
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    private static GenericObjectPoolConfig<SmtpConnection> config() {
        var config = new GenericObjectPoolConfig<SmtpConnection>();
        config.setMaxTotal(-1);
        config.setMaxIdle(32);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(IDLE);
        config.setTimeBetweenEvictionRuns(IDLE.dividedBy(4));
        config.setNumTestsPerEvictionRun(-1);
        config.setJmxEnabled(false);
        config.setEvictorShutdownTimeout(Duration.ofSeconds(1));
        return config;
    }

    private final class Factory extends BasePooledObjectFactory<SmtpConnection> {

        @Override
        public SmtpConnection create() throws MessagingException {
            return connector.open(budget.get());
        }

        @Override
        public PooledObject<SmtpConnection> wrap(SmtpConnection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<SmtpConnection> pooled) {
            return pooled.getObject().isFresh() || pooled.getObject().isUsable();
        }

        @Override
        public void destroyObject(PooledObject<SmtpConnection> pooled) {
            pooled.getObject().close();
        }
    }
}
