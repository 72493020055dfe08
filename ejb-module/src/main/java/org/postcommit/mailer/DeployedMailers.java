package org.postcommit.mailer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
 * {@code java:global}. They come and go with their deployment; every two seconds at most the names are looked at again.
 */
@ApplicationScoped
@SuppressWarnings("BanJNDI") // names of the server's own tree
public class DeployedMailers {

    private static final Logger LOG = Logger.getLogger(DeployedMailers.class);
    private static final String GLOBAL = "java:global";
    private static final String VIEW = "!" + Mailer.class.getName();
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Mailer> found = Map.of();

    /** Those there are now, by name. */
    public Map<String, Mailer> found() {
        long then = lookedAt.get();
        long now = System.nanoTime();
        if (now - then >= FRESH_NANOS && lookedAt.compareAndSet(then, now)) {
            found = look();
            seen.addAll(found.keySet());
        }
        return found;
    }

    /** Names of those there are and of those there were since Postcommit was started. */
    public Set<String> seen() {
        found();
        return Set.copyOf(seen);
    }

    private Map<String, Mailer> look() {
        Map<String, Mailer> mailers = new TreeMap<>();
        try {
            look(new InitialContext(), GLOBAL, mailers);
        } catch (NamingException e) {
            LOG.warnf("The mailers in other deployments could not be looked for: %s", e.toString());
        }
        return Map.copyOf(mailers);
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
            if (!(names.lookup(path) instanceof Mailer bean)) {
                LOG.warnf("The mailer %s has no remote view of %s: do not annotate it with @Local.", path, VIEW);
                return;
            }
            var mailer = new DeployedMailer(path, bean, () -> isThere(path), this::lookAgain);
            if (!MailerSettings.isName(mailer.name())) {
                LOG.warnf(
                        "The mailer %s is called '%s': give it a name of lower-case letters, digits and hyphens.",
                        path, mailer.name());
            } else if (mailers.putIfAbsent(mailer.name(), mailer) != null) {
                LOG.warnf("The mailer %s has the name of %s: rename one.", path, mailers.get(mailer.name()));
            }
        } catch (NamingException | RuntimeException e) {
            LOG.debugf("The mailer %s does not answer: %s", path, e.toString());
        }
    }

    private static boolean isThere(String path) {
        try {
            new InitialContext().lookup(path);
            return true;
        } catch (NamingException e) {
            return false;
        }
    }

    private void lookAgain() {
        lookedAt.set(System.nanoTime() - FRESH_NANOS);
    }
}
