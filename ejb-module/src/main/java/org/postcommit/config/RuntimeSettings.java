package org.postcommit.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postcommit.api.DeliveryMode;

/**
 * The settings that can be changed while the server runs, as they count on this node. Asking costs a field access; while
 * the database is away the last known values count. {@link SettingsRefresh} brings changes here.
 */
@ApplicationScoped
public class RuntimeSettings {

    private static final Logger LOG = Logger.getLogger(RuntimeSettings.class);

    private InitialSettings initial;
    private volatile Values values;
    private volatile Map<String, String> stored = Map.of();
    private volatile Instant readAt;

    protected RuntimeSettings() {}

    @Inject
    RuntimeSettings(InitialSettings initial) {
        this.initial = initial;
        this.values = Values.of(initial.values());
    }

    /** The mode of notifications that name none. */
    public DeliveryMode mode() {
        return values.mode();
    }

    /** Attempts per recipient; the broker's limit follows. */
    public int maxAttempts() {
        return values.maxAttempts();
    }

    /** Whether mode DEFERRED uses a thread of the server's instead of the caller's. */
    public boolean deferredAsync() {
        return values.deferredAsync();
    }

    /** How long one cycle of mode DEFERRED may take. */
    public Duration deferredTimeBudget() {
        return values.deferredTimeBudget();
    }

    /** Whether a dead relay vetoes transactions that send in mode DIRECT. */
    public boolean directVote() {
        return values.directVote();
    }

    /** Whether a mail sent in mode DIRECT leaves a row. */
    public boolean directAudit() {
        return values.directAudit();
    }

    /** Whether mail is sent at all. */
    public boolean mailEnabled() {
        return values.mailEnabled();
    }

    /** The one address that gets everything instead of those it is for; empty in production. */
    public Optional<String> redirectTo() {
        return values.redirectTo();
    }

    /** When the database was last seen to answer; {@code null} before that. */
    public Instant readAt() {
        return readAt;
    }

    /** The value that counts for each setting when the table holds these. */
    Map<RuntimeSetting, String> over(Map<String, String> stored) {
        Map<RuntimeSetting, String> texts = new EnumMap<>(initial.values());
        for (RuntimeSetting setting : RuntimeSetting.values()) {
            Optional.ofNullable(stored.get(setting.key()))
                    .flatMap(setting::accept)
                    .ifPresent(valid -> texts.put(setting, valid));
        }
        return texts;
    }

    /**
     * What the table holds counts from now on.
     *
     * @return whether that changes anything
     */
    boolean use(Map<String, String> nowStored, Instant now) {
        readAt = now;
        if (nowStored.equals(stored)) {
            return false;
        }
        stored = Map.copyOf(nowStored);
        reportUnusable();
        Values before = values;
        values = Values.of(over(stored));
        return !values.equals(before);
    }

    private void reportUnusable() {
        for (RuntimeSetting setting : RuntimeSetting.values()) {
            String value = stored.get(setting.key());
            if (value != null && setting.accept(value).isEmpty()) {
                LOG.warnf("The stored %s is '%s' and ignored: %s.", setting.key(), value, setting.cure());
            }
        }
    }

    /** All at one moment. */
    private record Values(
            DeliveryMode mode,
            int maxAttempts,
            boolean deferredAsync,
            Duration deferredTimeBudget,
            boolean directVote,
            boolean directAudit,
            boolean mailEnabled,
            Optional<String> redirectTo) {

        private static Values of(Map<RuntimeSetting, String> texts) {
            return new Values(
                    DeliveryMode.valueOf(texts.get(RuntimeSetting.DELIVERY_MODE)),
                    Integer.parseInt(texts.get(RuntimeSetting.MAX_ATTEMPTS)),
                    Boolean.parseBoolean(texts.get(RuntimeSetting.DEFERRED_ASYNC)),
                    Duration.ofMillis(Long.parseLong(texts.get(RuntimeSetting.DEFERRED_TIME_BUDGET))),
                    Boolean.parseBoolean(texts.get(RuntimeSetting.DIRECT_VOTE)),
                    Boolean.parseBoolean(texts.get(RuntimeSetting.DIRECT_AUDIT)),
                    Boolean.parseBoolean(texts.get(RuntimeSetting.MAIL_ENABLED)),
                    Optional.of(texts.get(RuntimeSetting.REDIRECT_TO)).filter(address -> !address.isEmpty()));
        }
    }
}
