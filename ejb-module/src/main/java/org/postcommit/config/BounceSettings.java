package org.postcommit.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.postcommit.api.account.Tls;

/**
 * What the environment says about mail that comes back, read once at start.
 *
 * @param mailbox the inbound account {@code default}; empty when no host is set
 * @param interval how often mailboxes are read
 * @param softRetries how often a mail that came back for the moment is sent again
 * @param softDelay how long after that
 * @param softLimit after so many such reports in {@code softDays} the address is suppressed; 0 is never
 * @param faults what is wrong, each with its cure
 */
public record BounceSettings(
        Optional<Mailbox> mailbox,
        Duration interval,
        int softRetries,
        Duration softDelay,
        int softLimit,
        int softDays,
        List<String> faults)
        implements StartSettings {

    static final String ALIAS = "postcommit-pop3";

    private static final int POP3 = 110;
    private static final int POP3S = 995;

    /**
     * A POP3 mailbox.
     *
     * @param address whose mail arrives there; empty for that of {@code POSTCOMMIT_ENVELOPE_FROM}
     */
    public record Mailbox(String host, int port, String user, String password, Tls tls, Optional<String> address) {

        @Override
        public String toString() {
            return "Mailbox[" + user + " at " + host + ":" + port + ", " + tls.word() + "]";
        }
    }

    static BounceSettings read(Config config) {
        var values = new Values(config);
        return new BounceSettings(
                mailbox(config, values),
                values.millis("bounce.interval.ms", 60_000, 5_000),
                values.number("soft.bounce.retries", 0, 0),
                values.millis("soft.bounce.delay.ms", 14_400_000),
                values.number("soft.bounce.limit", 5, 0),
                values.number("soft.bounce.days", 30, 1),
                values.faults());
    }

    private static Optional<Mailbox> mailbox(Config config, Values values) {
        Optional<String> host = values.text("pop3.host");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        Tls tls = Tls.of(values.word(
                        "pop3.tls",
                        "none",
                        Arrays.stream(Tls.values()).map(Tls::word).toList()))
                .orElseThrow();
        Optional<String> user = values.text("pop3.user");
        if (user.isEmpty()) {
            values.fault("POSTCOMMIT_POP3_USER is missing: set it, or leave out POSTCOMMIT_POP3_HOST.");
        }
        return Optional.of(new Mailbox(
                host.get(),
                values.number("pop3.port", tls == Tls.IMPLICIT ? POP3S : POP3, 1),
                user.orElse(""),
                password(config, values),
                tls,
                values.text("pop3.address")));
    }

    private static String password(Config config, Values values) {
        try {
            return config.getOptionalValue("postcommit.pop3.password", String.class)
                    .or(() -> new CredentialStoreFile(config).secret(ALIAS))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            values.fault(e.getMessage());
            return "";
        }
    }
}
