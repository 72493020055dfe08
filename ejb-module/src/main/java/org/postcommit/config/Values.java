package org.postcommit.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** The environment by key; what is wrong in it is collected, each with its cure, and the standard stands in for it. */
class Values {

    private final Config config;
    private final List<String> faults = new ArrayList<>();

    Values(Config config) {
        this.config = config;
    }

    /** Without blanks around it; empty when there is nothing else. */
    Optional<String> text(String key) {
        return config.getOptionalValue("postcommit." + key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    int number(String key, int standard, int least) {
        return (int) whole(key, standard, least, Integer.MAX_VALUE, "a whole number");
    }

    /** One or more. */
    Duration millis(String key, long standard) {
        return millis(key, standard, 1);
    }

    Duration millis(String key, long standard, long least) {
        return Duration.ofMillis(whole(key, standard, least, 999_999_999_999L, "a whole number of milliseconds"));
    }

    private long whole(String key, long standard, long least, long most, String what) {
        String value = text(key).orElse(Long.toString(standard));
        if (!value.matches("\\d{1,12}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
            wrong(key, value, "give " + what + ", " + least + " or more");
            return standard;
        }
        return Long.parseLong(value);
    }

    /** @param parse throws an {@link IllegalArgumentException} that names the variable, what is wrong and the cure */
    <T> T parsed(String key, T standard, Function<String, T> parse) {
        try {
            return text(key).map(parse).orElse(standard);
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
            return standard;
        }
    }

    /** The one of the words that is given, in whatever case. */
    String word(String key, String standard, List<String> words) {
        String value = text(key).orElse(standard).toLowerCase(Locale.ROOT);
        if (!words.contains(value)) {
            wrong(
                    key,
                    value,
                    "set it to " + String.join(", ", words.subList(0, words.size() - 1)) + " or "
                            + words.get(words.size() - 1));
            return standard;
        }
        return value;
    }

    void wrong(String key, String value, String cure) {
        faults.add(variable(key) + " is '" + value + "': " + cure + ".");
    }

    void fault(String fault) {
        faults.add(fault);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    static String variable(String key) {
        return "POSTCOMMIT_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
