package org.postcommit.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postcommit.api.admin.SettingRow;

/** What a run-time setting may be set to. */
sealed interface ValueRange {

    ValueRange FLAG = new OneOf(List.of("true", "false"));

    /** The value as it is kept, empty when it is not in the range. */
    Optional<String> accept(String text);

    /** What to give instead of a value that was not accepted. */
    String cure();

    SettingRow.Kind kind();

    /** One of some words, in capitals or not. */
    record OneOf(List<String> words) implements ValueRange {

        static OneOf namesOf(Class<? extends Enum<?>> type) {
            return new OneOf(
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        }

        @Override
        public Optional<String> accept(String text) {
            return words.stream().filter(text.strip()::equalsIgnoreCase).findFirst();
        }

        @Override
        public String cure() {
            return "give one of " + String.join(", ", words);
        }

        @Override
        public SettingRow.Kind kind() {
            return equals(FLAG) ? SettingRow.Kind.FLAG : SettingRow.Kind.CHOICE;
        }
    }

    /** A whole number; both ends belong to the range. */
    record WholeNumber(int least, int most) implements ValueRange {

        @Override
        public Optional<String> accept(String text) {
            try {
                int number = Integer.parseInt(text.strip());
                return least <= number && number <= most ? Optional.of(Integer.toString(number)) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String cure() {
            return "give a whole number from " + least + " to " + most;
        }

        @Override
        public SettingRow.Kind kind() {
            return SettingRow.Kind.NUMBER;
        }
    }

    /** A bare address in ASCII (RFC 5321 §4.1.2, dot-string and domain), or nothing. */
    record AddressOrNothing() implements ValueRange {

        private static final int LONGEST = 254;
        private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
        private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        private static final Pattern ADDRESS =
                Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

        @Override
        public Optional<String> accept(String text) {
            String address = text.strip();
            boolean valid = address.isEmpty()
                    || address.length() <= LONGEST && ADDRESS.matcher(address).matches();
            return valid ? Optional.of(address) : Optional.empty();
        }

        @Override
        public String cure() {
            return "give one address like test@example.org, or nothing";
        }

        @Override
        public SettingRow.Kind kind() {
            return SettingRow.Kind.ADDRESS;
        }
    }
}
