package org.postcommit.delivery;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postcommit.consent.Consents;

/** Asks once more whether the recipients of campaign mail want it; what was wanted at submission may be no more. */
@ApplicationScoped
class OptedOut {

    static final String REASON = "OPTED_OUT";

    @Inject
    private Consents consents;

    OptedOut() {}

    OptedOut(Consents consents) {
        this.consents = consents;
    }

    /** Those that must not be sent to. Mail without a topic costs nothing. */
    Set<Claim> among(List<Claim> claims) {
        Set<Claim> unwanted = new HashSet<>();
        claims.stream()
                .filter(claim -> claim.optIn() != null)
                .collect(groupingBy(Claim::optIn))
                .forEach((optIn, asking) -> unwanted.addAll(unwanted(optIn, asking)));
        return unwanted;
    }

    private List<Claim> unwanted(OptIn optIn, List<Claim> claims) {
        Set<String> wanting = consents.optedIn(
                optIn.topic(),
                optIn.store(),
                claims.stream().map(Claim::address).toList());
        return claims.stream()
                .filter(claim -> !wanting.contains(claim.address().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
