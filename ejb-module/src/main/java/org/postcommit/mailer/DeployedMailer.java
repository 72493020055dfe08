package org.postcommit.mailer;

import jakarta.ejb.EJBException;
import jakarta.ejb.NoSuchEJBException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;

/**
 * A session bean in another deployment as a mailer. A bean that is gone when it is called is a relay that is down; one
 * that goes while it sends may have sent.
 */
class DeployedMailer implements Mailer {

    private final String path;
    private final Mailer bean;
    private final BooleanSupplier there;
    private final Runnable whenGone;
    private final String name;

    /**
     * @param path the bean's name in JNDI
     * @param there whether there still is such a bean
     * @param whenGone called when it was found gone
     */
    DeployedMailer(String path, Mailer bean, BooleanSupplier there, Runnable whenGone) {
        this.path = path;
        this.bean = bean;
        this.there = there;
        this.whenGone = whenGone;
        this.name = bean.name();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String relay() {
        return bean.relay(); // another one may have been deployed in its place since
    }

    @Override
    public Outcome send(Mail mail) {
        try {
            return bean.send(mail);
        } catch (NoSuchEJBException e) {
            whenGone.run();
            return gone(e);
        } catch (EJBException e) {
            if (there.getAsBoolean()) {
                throw e;
            }
            whenGone.run();
            return new Outcome.Ambiguous(Fault.of(Phase.BODY, e));
        }
    }

    @Override
    public Outcome probe(Duration budget) {
        try {
            return bean.probe(budget);
        } catch (EJBException e) {
            return gone(e);
        }
    }

    private static Outcome gone(EJBException cause) {
        return new Outcome.RelayDown(Fault.of(Phase.CONNECT, cause), false);
    }

    @Override
    public String toString() {
        return path;
    }
}
