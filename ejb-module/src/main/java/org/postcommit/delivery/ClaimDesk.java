package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims for the listeners: single recipients that several of them ask for at the same moment are claimed together. */
@ApplicationScoped
class ClaimDesk {

    @Inject
    private Claims claims;

    private final Combiner<UUID, Claimed> singles = new Combiner<>(this::claimTogether, AttemptLog.GROUP);

    Claimed claim(Token token, UUID forceToken) {
        return token.isSingle() && forceToken == null
                ? singles.ask(token.recipients().get(0))
                : claims.claim(token.recipients(), forceToken);
    }

    /** As one group, so that all of them carry the mark. */
    private Map<UUID, Claimed> claimTogether(List<UUID> ids) {
        Claimed all = claims.claim(ids, null);
        Map<UUID, Claimed> each = new HashMap<>();
        all.claims().forEach(claim -> each.put(claim.recipientId(), all.only(claim)));
        all.others().forEach((id, verdict) -> each.put(id, Claimed.nothing(Map.of(id, verdict))));
        return each;
    }
}
