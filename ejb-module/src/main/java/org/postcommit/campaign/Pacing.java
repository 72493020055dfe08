package org.postcommit.campaign;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postcommit.api.campaign.Throttle;

/** How many mails of a campaign may be handed over now, and to which domains none. For one thread. */
class Pacing {

    private final Throttle throttle;
    private final Rate all;
    private final Map<String, Rate> domains = new HashMap<>();

    /**
     * @param lastMinute mails that were handed over in the last minute, by domain: a restart does not begin anew
     */
    Pacing(Throttle throttle, Map<String, Integer> lastMinute, Instant now) {
        this.throttle = throttle;
        this.all = throttle.perMinute() == null ? null : new Rate(throttle.perMinute());
        lastMinute.forEach((domain, count) -> count(domain, count, now));
    }

    /** At most so many. */
    int room(int most, Instant now) {
        return all == null ? most : Math.min(most, all.room(now));
    }

    /** Domains that get nothing more for now. */
    Set<String> resting(Instant now) {
        Set<String> resting = new TreeSet<>();
        domains.forEach((domain, rate) -> {
            if (rate.room(now) == 0) {
                resting.add(domain);
            }
        });
        return resting;
    }

    /** When the first of the domains that rest has room again; now when none rests. */
    Instant relief(Instant now) {
        return domains.values().stream()
                .map(rate -> rate.relief(now))
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Whether one more may go there now, as far as the domain is concerned. */
    boolean admits(String domain, int already, Instant now) {
        return throttle.perDomain() == null || rate(domain).room(now) > already;
    }

    void handedOver(Map<String, Integer> byDomain, Instant now) {
        byDomain.forEach((domain, count) -> count(domain, count, now));
    }

    private void count(String domain, int count, Instant now) {
        if (all != null) {
            all.take(count, now);
        }
        if (throttle.perDomain() != null) {
            rate(domain).take(count, now);
        }
    }

    private Rate rate(String domain) {
        return domains.computeIfAbsent(domain, it -> new Rate(throttle.perDomain()));
    }
}
