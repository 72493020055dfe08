package org.postcommit.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts as this node last saw them; asking costs a field access. {@link AccountRefresh} brings changes here. */
@ApplicationScoped
public class KnownAccounts {

    private volatile Map<String, Outbound> byMailer = Map.of();
    private volatile Set<String> tagged = Set.of();

    /** Accounts that need connections of their own, by the name of their mailer. */
    public Map<String, Outbound> byMailer() {
        return byMailer;
    }

    public Optional<Outbound> withMailer(String mailer) {
        return Optional.ofNullable(byMailer.get(mailer));
    }

    /** Whether mails with this envelope sender get a token each. */
    boolean tags(String address) {
        return !tagged.isEmpty() && tagged.contains(address.toLowerCase(Locale.ROOT));
    }

    void use(List<Outbound> outbound, List<Inbound> inbound) {
        byMailer = outbound.stream()
                .filter(Outbound::hasOwnMailer)
                .collect(Collectors.toUnmodifiableMap(Outbound::mailer, Function.identity()));
        tagged = inbound.stream()
                .filter(Inbound::verp)
                .map(account -> account.address().toLowerCase(Locale.ROOT))
                .filter(TaggedAddress::hasRoom)
                .collect(Collectors.toUnmodifiableSet());
    }
}
