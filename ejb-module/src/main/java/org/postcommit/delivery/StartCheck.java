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
    private static final String DOOR = "jms.queue.PostcommitNotifications";
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
            checkServer(faults);
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
        List<String> faults = new ArrayList<>();
        checkServer(faults);
        found.found(faults);
        if (!faults.isEmpty()) {
            LOG.error(report("Postcommit accepts mail but delivers none until this is mended:", faults));
            listener.stop(ListenerSwitch.Reason.CONFIGURATION);
        }
    }

    private static String report(String heading, List<String> faults) {
        return heading + "\n - " + String.join("\n - ", faults);
    }

    private void checkServer(List<String> faults) {
        checkBroker("PostcommitDelivery", faults);
        checkBroker("PostcommitSendNow", faults);
        checkDoor(faults);
        checkDataSource(faults);
        limit.follow();
    }

    private void checkBroker(String queue, List<String> faults) {
        String match = "jms.queue." + queue;
        checkDeadLetters(match, "PostcommitDeadLetter", "mail", faults);
        checkRedeliveryDelay(match, faults);
    }

    /** What the JMS door cannot take in has to stay in a queue for as long as that lasts. */
    private void checkDoor(List<String> faults) {
        checkDeadLetters(DOOR, "PostcommitNotificationsDead", "notifications", faults);
        checkRedeliveryDelay(DOOR, faults);
        if (server.addressSetting(DOOR + "Dead", "maxDeliveryAttempts")
                .map(n -> ((Number) n).intValue() != -1)
                .orElse(true)) {
            faults.add("The address setting " + DOOR + "Dead has a limit of attempts, notifications would be lost while"
                    + " the database is away: set its max-delivery-attempts to -1 (deployment/wildfly/messaging.cli).");
        }
    }

    private void checkDeadLetters(String match, String queue, String what, List<String> faults) {
        if (server.addressSetting(match, "deadLetterAddress")
                .filter(("jms.queue." + queue)::equals)
                .isEmpty()) {
            faults.add("The address setting " + match + " has not the dead-letter-address jms.queue." + queue + ", "
                    + what + " would be lost after the last attempt: set it (deployment/wildfly/messaging.cli).");
        }
    }

    private void checkRedeliveryDelay(String match, List<String> faults) {
        if (server.addressSetting(match, "maxRedeliveryDelay")
                .map(n -> ((Number) n).longValue() <= 0)
                .orElse(true)) {
            faults.add("The address setting " + match + " has no max-redelivery-delay, so its redelivery-delay would do"
                    + " nothing: set it.");
        }
    }

    private void checkDataSource(List<String> faults) {
        if (!server.hasXaDataSource("java:jboss/datasources/PostcommitDS")) {
            faults.add("java:jboss/datasources/PostcommitDS is no XA data source, rows and messages would not commit"
                    + " together: define it by xa-data-source add (deployment/wildfly).");
        }
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
