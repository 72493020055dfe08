package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postcommit.api.SubmissionRate;
import org.postcommit.config.Settings;

/** One bucket for each producer; as producers have to be users of the server, they are not many. */
@ApplicationScoped
public class TokenBuckets implements SubmissionRate {

    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public Duration admit(String producer) {
        int perMinute = settings.rateLimitPerMinute();
        return perMinute == 0
                ? Duration.ZERO
                : buckets.computeIfAbsent(producer, name -> new TokenBucket(perMinute, clock.instant()))
                        .take(clock.instant());
    }
}
