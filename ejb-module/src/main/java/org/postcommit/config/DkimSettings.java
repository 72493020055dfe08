package org.postcommit.config;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about DKIM (RFC 6376), read once at start.
 *
 * @param domain empty when mail is not signed; mail from it and its subdomains is
 * @param selector the public key is in DNS at {@code <selector>._domainkey.<domain>}
 * @param key RSA or Ed25519 (RFC 8463); {@code null} when mail is not signed, or when there is a fault
 * @param faults what is wrong, each with its cure
 */
public record DkimSettings(Optional<String> domain, String selector, PrivateKey key, List<String> faults) {

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    static DkimSettings read(Config config) {
        Optional<String> domain = text(config, "domain");
        if (domain.isEmpty()) {
            return new DkimSettings(domain, "", null, List.of());
        }
        List<String> faults = new ArrayList<>();
        host("DOMAIN", domain.get(), "give a host name in ASCII, for example example.org", faults);
        String selector = text(config, "selector").orElse("");
        host("SELECTOR", selector, "give the name under which the public key is in DNS, for example mail2026", faults);
        PrivateKey key = null;
        try {
            key = new DkimKeySource(config).key();
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
        return new DkimSettings(domain, selector, key, faults);
    }

    private static void host(String name, String value, String cure, List<String> faults) {
        if (!HOST.matcher(value).matches()) {
            faults.add("POSTCOMMIT_DKIM_" + name + " is '" + value + "': " + cure + ".");
        }
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue("postcommit.dkim." + key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return "DkimSettings[" + domain.orElse("off") + ", " + selector + "]";
    }
}
