package org.postcommit.mailer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.config.MailerSettings;

/**
 * Mailers in other deployments: session beans that implement {@link Mailer}, known by their names in
 * {@code java:global}. They come and go with their deployment; every two seconds the names are looked at, in a thread of
 * its own, so that no caller's transaction gets to feel a mailer that does not answer.
 */
@ApplicationScoped
@SuppressWarnings("BanJNDI") // names of the server's own tree
public class DeployedMailers {

    private static final Logger LOG = Logger.getLogger(DeployedMailers.class);
    private static final String GLOBAL = "java:global";
    private static final String VIEW = "!" + Mailer.class.getName();
    private static final long LOOK_SECONDS = 2;

    private final Map<String, Mailer> found = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> complaints = new HashSet<>();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> looking;

    @PostConstruct
    void start() {
        looking = scheduler.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        looking.cancel(false);
    }

    /** Empty while there is none of this name. */
    public Optional<Mailer> named(String name) {
        return Optional.ofNullable(found.get(name));
    }

    /** Names of those there are and of those there were since Postcommit was started. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    private void look() {
        Map<String, Mailer> mailers = new TreeMap<>();
        try {
            look(new InitialContext(), GLOBAL, mailers);
            found.putAll(mailers);
            found.keySet().retainAll(mailers.keySet());
            seen.addAll(mailers.keySet());
        } catch (NamingException | RuntimeException e) {
            LOG.warnf("The mailers in other deployments could not be looked for: %s", e.toString());
        }
    }

    private void look(Context names, String path, Map<String, Mailer> mailers) throws NamingException {
        for (NameClassPair entry : entries(names, path)) {
            String full = path + "/" + entry.getName();
            if (entry.getName().endsWith(VIEW)) {
                add(names, full, mailers);
            } else if (entry.getClassName().equals(Context.class.getName())) {
                look(names, full, mailers);
            }
        }
    }

    private static List<NameClassPair> entries(Context names, String path) throws NamingException {
        try {
            return Collections.list(names.list(path));
        } catch (NameNotFoundException e) {
            return List.of(); // undeployed this moment
        }
    }

    /** One that cannot be asked now, because its deployment is starting or stopping, is left for the next look. */
    private void add(Context names, String path, Map<String, Mailer> mailers) {
        try {
            if (names.lookup(path) instanceof Mailer bean) {
                add(new DeployedMailer(path, bean, () -> isThere(path), () -> forget(path)), mailers);
            } else {
                complain("The mailer " + path + " has no remote view: do not annotate it with @Local.");
            }
        } catch (NamingException | RuntimeException e) {
            LOG.debugf("The mailer %s does not answer: %s", path, e.toString());
        }
    }

    private void add(Mailer mailer, Map<String, Mailer> mailers) {
        if (!MailerSettings.isName(mailer.name())) {
            complain("The mailer " + mailer + " is called '" + mailer.name()
                    + "': give it a name of lower-case letters, digits and hyphens.");
        } else if (mailers.putIfAbsent(mailer.name(), mailer) != null) {
            complain("The mailer " + mailer + " has the name of " + mailers.get(mailer.name()) + ": rename one.");
        }
    }

    /** Once, not at every look. */
    private void complain(String complaint) {
        if (complaints.add(complaint)) {
            LOG.warn(complaint);
        }
    }

    private void forget(String path) {
        found.values().removeIf(mailer -> mailer.toString().equals(path));
    }

    private static boolean isThere(String path) {
        try {
            new InitialContext().lookup(path);
            return true;
        } catch (NamingException e) {
            return false;
        }
    }
}
