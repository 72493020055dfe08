package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;
import org.postcommit.config.MailerSettings;
import org.postcommit.config.Settings;
import org.postcommit.mailer.AccountMailers;
import org.postcommit.mailer.DeployedMailers;
import org.postcommit.mailer.MailerJars;

/**
 * The mailers by name: those inside the EAR and in jars, which stay, and those of accounts and in other deployments,
 * which come and go.
 */
@ApplicationScoped
public class Mailers {

    private static final Logger LOG = Logger.getLogger(Mailers.class);

    @Inject
    @Any
    private Instance<Mailer> beans;

    @Inject
    private DeployedMailers deployed;

    @Inject
    private AccountMailers accounts;

    @Inject
    private Settings settings;

    private final Map<String, Mailer> permanent = new TreeMap<>();
    private final Map<String, String> implementations = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private MailerJars jars;

    @PostConstruct
    void collect() {
        deployed.seen(); // begins to look
        beans.handlesStream()
                .forEach(bean -> add(bean.get(), bean.getBean().getBeanClass().getName()));
        try {
            jars = new MailerJars(settings.mailers().jars());
            jars.mailers().forEach(mailer -> add(mailer, mailer.getClass().getName()));
        } catch (IllegalStateException e) {
            faults.add(e.getMessage());
        }
    }

    private void add(Mailer mailer, String implementation) {
        if (!MailerSettings.isName(mailer.name())) {
            faults.add("The mailer " + implementation + " is called '" + mailer.name()
                    + "': give it a name of lower-case letters, digits and hyphens.");
        } else if (permanent.putIfAbsent(mailer.name(), mailer) != null) {
            faults.add("There are two mailers '" + mailer.name() + "', one is " + implementation
                    + ": rename or remove it.");
        } else {
            implementations.put(mailer.name(), implementation);
        }
    }

    @PreDestroy
    void close() {
        if (jars != null) {
            jars.close();
        }
    }

    /** What is wrong with the mailers that stay, each with its cure. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Empty while there is none of this name; its mails wait. */
    public Optional<Mailer> named(String name) {
        if (permanent.containsKey(name)) {
            return Optional.of(permanent.get(name));
        }
        Optional<Mailer> mailer = accounts.named(name).or(() -> deployed.named(name));
        report(name, mailer.isPresent());
        return mailer;
    }

    private void report(String name, boolean there) {
        if (!there && missed.add(name)) {
            LOG.warnf("There is no mailer '%s'; its mails wait until there is.", name);
        } else if (there && missed.remove(name)) {
            LOG.infof("The mailer '%s' is there again.", name);
        }
    }

    /** Asks a mailer's relay whether it can be talked to; a mailer that throws, or is not there, cannot be used. */
    Outcome probe(String name, Duration budget) {
        try {
            return named(name)
                    .map(mailer -> mailer.probe(budget))
                    .orElseGet(() -> down(Fault.of(Phase.PREPARE, "There is no mailer '" + name + "': deploy it.")));
        } catch (RuntimeException | LinkageError e) {
            return down(Fault.of(Phase.CONNECT, e));
        }
    }

    private static Outcome down(Fault fault) {
        return new Outcome.RelayDown(fault, false);
    }

    /** Names a notification may give: of mailers there are, there were since the start, and those in the settings. */
    public SortedSet<String> names() {
        var names = new TreeSet<>(permanent.keySet());
        names.addAll(deployed.seen());
        names.addAll(accounts.names());
        names.addAll(settings.mailers().names());
        return names;
    }

    /** What is behind a name: a class, or a bean's name in JNDI; {@code null} while there is none. */
    public String implementation(String name) {
        return implementations.containsKey(name)
                ? implementations.get(name)
                : named(name).map(Object::toString).orElse(null);
    }

    /** The mailer of a notification that names none. */
    public String forType(String type) {
        return settings.mailers().forType(type);
    }

    /** The mailer of types without one of their own. */
    public String standard() {
        return settings.mailers().standard();
    }
}
