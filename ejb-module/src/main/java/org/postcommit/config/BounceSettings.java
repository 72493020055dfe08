package org.postcommit.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        List<String> faults) {

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
        List<String> faults = new ArrayList<>();
        return new BounceSettings(
                mailbox(config, faults),
                Duration.ofMillis(number(config, "bounce.interval.ms", 60_000, 1, faults)),
                (int) number(config, "soft.bounce.retries", 0, 0, faults),
                Duration.ofMillis(number(config, "soft.bounce.delay.ms", 14_400_000, 1, faults)),
                (int) number(config, "soft.bounce.limit", 5, 0, faults),
                (int) number(config, "soft.bounce.days", 30, 1, faults),
                List.copyOf(faults));
    }

    private static Optional<Mailbox> mailbox(Config config, List<String> faults) {
        Optional<String> host = text(config, "pop3.host");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String word = text(config, "pop3.tls").orElse("none");
        Optional<Tls> tls = Tls.of(word);
        if (tls.isEmpty()) {
            faults.add("POSTCOMMIT_POP3_TLS is '" + word + "': set it to none, starttls or implicit.");
        }
        Optional<String> user = text(config, "pop3.user");
        if (user.isEmpty()) {
            faults.add("POSTCOMMIT_POP3_USER is missing: set it, or leave out POSTCOMMIT_POP3_HOST.");
        }
        long port = number(config, "pop3.port", tls.equals(Optional.of(Tls.IMPLICIT)) ? POP3S : POP3, 1, faults);
        return Optional.of(new Mailbox(
                host.get(),
                (int) port,
                user.orElse(""),
                password(config, faults),
                tls.orElse(Tls.IMPLICIT),
                text(config, "pop3.address")));
    }

    private static String password(Config config, List<String> faults) {
        try {
            return config.getOptionalValue("postcommit.pop3.password", String.class)
                    .or(() -> new CredentialStoreFile(config).secret(ALIAS))
                    .orElse("");
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
            return "";
        }
    }

    private static long number(Config config, String key, long standard, long least, List<String> faults) {
        String value = text(config, key).orElse(Long.toString(standard));
        if (!value.matches("\\d{1,10}") || Long.parseLong(value) < least) {
            faults.add(variable(key) + " is '" + value + "': give a whole number, " + least + " or more.");
            return standard;
        }
        return Long.parseLong(value);
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue("postcommit." + key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String variable(String key) {
        return "POSTCOMMIT_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
