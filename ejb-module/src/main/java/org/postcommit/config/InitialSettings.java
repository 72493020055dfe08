package org.postcommit.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about the run-time settings, read once at start.
 *
 * @param values a valid value for each setting
 * @param faults what the environment says and cannot be, each with its cure; the standard stands in for it
 */
public record InitialSettings(Map<RuntimeSetting, String> values, List<String> faults) implements StartSettings {

    static InitialSettings read(Config config) {
        Map<RuntimeSetting, String> values = new EnumMap<>(RuntimeSetting.class);
        List<String> faults = new ArrayList<>();
        for (RuntimeSetting setting : RuntimeSetting.values()) {
            String text = config.getOptionalValue(setting.property(), String.class)
                    .filter(value -> !value.isBlank())
                    .orElse(setting.standard());
            values.put(setting, setting.accept(text).orElse(setting.standard()));
            if (setting.accept(text).isEmpty()) {
                faults.add(setting.variable() + " is '" + text + "': " + setting.cure() + ".");
            }
        }
        return new InitialSettings(values, faults);
    }
}
