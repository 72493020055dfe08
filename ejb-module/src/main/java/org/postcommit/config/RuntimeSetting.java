package org.postcommit.config;

import static org.postcommit.config.ValueRange.FLAG;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.admin.SettingRow;

/** What can be set while the server runs: its key, the environment's name for it, and what it may be. */
public enum RuntimeSetting {
    DELIVERY_MODE("delivery.mode", "POSTCOMMIT_DELIVERY_MODE", "QUEUE", ValueRange.OneOf.namesOf(DeliveryMode.class)),
    MAX_ATTEMPTS("delivery.max-attempts", "POSTCOMMIT_MAX_ATTEMPTS", "5", new ValueRange.WholeNumber(1, 100)),
    DEFERRED_ASYNC("deferred.async", "POSTCOMMIT_DEFERRED_ASYNC", "false", FLAG),
    DEFERRED_TIME_BUDGET(
            "deferred.time-budget",
            "POSTCOMMIT_DEFERRED_TIME_BUDGET_MS",
            "5000",
            new ValueRange.WholeNumber(1, 60_000)),
    DIRECT_VOTE("direct.vote", "POSTCOMMIT_DIRECT_VOTE", "false", FLAG),
    DIRECT_AUDIT("direct.audit", "POSTCOMMIT_DIRECT_AUDIT", "false", FLAG),
    MAIL_ENABLED("mail.enabled", "POSTCOMMIT_MAIL_ENABLED", "true", FLAG),
    REDIRECT_TO("mail.redirect-to", "POSTCOMMIT_MAIL_REDIRECT_TO", "", new ValueRange.AddressOrNothing());

    private final String key;
    private final String variable;
    private final String standard;
    private final ValueRange range;

    RuntimeSetting(String key, String variable, String standard, ValueRange range) {
        this.key = key;
        this.variable = variable;
        this.standard = standard;
        this.range = range;
    }

    public static Optional<RuntimeSetting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    public String key() {
        return key;
    }

    /** The environment variable that gives the initial value. */
    public String variable() {
        return variable;
    }

    /** The value when neither the environment nor anybody else says something. */
    public String standard() {
        return standard;
    }

    /** The value as it is kept, empty when it may not be. */
    public Optional<String> accept(String value) {
        return range.accept(value);
    }

    /** What to give instead of a value that is not accepted. */
    public String cure() {
        return range.cure();
    }

    /** How the value is written. */
    SettingRow.Kind kind() {
        return range.kind();
    }

    /** The values there are, if they can be counted. */
    List<String> choices() {
        return range instanceof ValueRange.OneOf oneOf ? oneOf.words() : List.of();
    }

    /** The system property of the same meaning as the variable. */
    String property() {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
