package org.postcommit.config;

import java.security.PrivateKey;
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
public record DkimSettings(Optional<String> domain, String selector, PrivateKey key, List<String> faults)
        implements StartSettings {

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    static DkimSettings read(Config config) {
        var values = new Values(config);
        Optional<String> domain = values.text("dkim.domain");
        if (domain.isEmpty()) {
            return new DkimSettings(domain, "", null, List.of());
        }
        host(values, "dkim.domain", domain.get(), "give a host name in ASCII, for example example.org");
        String selector = values.text("dkim.selector").orElse("");
        host(
                values,
                "dkim.selector",
                selector,
                "give the name under which the public key is in DNS, for example mail2026");
        PrivateKey key = null;
        try {
            key = new DkimKeySource(config).key();
        } catch (IllegalArgumentException e) {
            values.fault(e.getMessage());
        }
        return new DkimSettings(domain, selector, key, values.faults());
    }

    private static void host(Values values, String setting, String value, String cure) {
        if (!HOST.matcher(value).matches()) {
            values.wrong(setting, value, cure);
        }
    }

    @Override
    public String toString() {
        return "DkimSettings[" + domain.orElse("off") + ", " + selector + "]";
    }
}
