package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postcommit.config.Settings;
import org.postcommit.config.StartSettings;
import org.postcommit.message.EmailAddress;

/** Looks at start at all that delivery depends on, and says everything that is wrong, with its cure, in one message. */
@Singleton
@Startup
@DependsOn("SettingsRefresh")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartCheck {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);
    private static final long POLL_MS = 500;
    private static final List<String> TIMEOUTS = List.of("connectiontimeout", "timeout", "writetimeout");

    @Inject
    private Settings settings;

    @Inject
    private Instance<StartSettings> all;

    @Resource(lookup = "java:jboss/mail/Postcommit")
    private Session session;

    private final ServerModel server = new ServerModel();

    @Inject
    private Mailers mailers;

    @Inject
    private StartFaults found;

    @Inject
    private ListenerSwitch listener;

    @Inject
    private BrokerLimit limit;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** While the server boots its configuration cannot be read; then that part follows as soon as it runs. */
    @PostConstruct
    void check() {
        List<String> faults = new ArrayList<>(
                all.stream().flatMap(read -> read.faults().stream()).sorted().toList());
        checkAddresses(faults);
        checkMailSession(faults);
        faults.addAll(mailers.faults());
        boolean running = server.isRunning();
        if (running) {
            faults.addAll(serverFaults());
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(report("Postcommit cannot start:", faults));
        }
        if (!running) {
            scheduler.schedule(this::checkWhenRunning, POLL_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void checkAddresses(List<String> faults) {
        checkAddress("POSTCOMMIT_FROM", settings.from(), faults);
        settings.replyTo().ifPresent(address -> checkAddress("POSTCOMMIT_REPLY_TO", address, faults));
        checkAddress("POSTCOMMIT_ENVELOPE_FROM", settings.envelopeFrom(), faults);
    }

    private static void checkAddress(String variable, String address, List<String> faults) {
        try {
            EmailAddress.parse(address);
        } catch (IllegalArgumentException e) {
            faults.add(variable + " '" + address + "' " + e.getMessage() + ".");
        }
    }

    private void checkWhenRunning() {
        if (!server.isRunning()) {
            scheduler.schedule(this::checkWhenRunning, POLL_MS, TimeUnit.MILLISECONDS);
            return;
        }
        List<String> faults = serverFaults();
        found.found(faults);
        if (!faults.isEmpty()) {
            LOG.error(report("Postcommit accepts mail but delivers none until this is mended:", faults));
            listener.stop(ListenerSwitch.Reason.CONFIGURATION);
        }
    }

    private List<String> serverFaults() {
        List<String> faults = new ServerCheck(server).faults();
        limit.follow();
        return faults;
    }

    private static String report(String heading, List<String> faults) {
        return heading + "\n - " + String.join("\n - ", faults);
    }

    private void checkMailSession(List<String> faults) {
        for (String timeout : TIMEOUTS) {
            String value = session.getProperty("mail.smtp." + timeout);
            if (value == null || Long.parseLong(value) <= 0) {
                faults.add("The mail session java:jboss/mail/Postcommit has no finite mail.smtp." + timeout
                        + ", a silent relay would hold a thread for ever: set it (deployment/wildfly/mail.cli).");
            }
        }
    }
}
