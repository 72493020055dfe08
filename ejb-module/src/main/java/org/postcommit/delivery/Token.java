package org.postcommit.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a JMS message of ours carries: recipients to look at, never content. Written as ids joined by commas.
 *
 * @param recipients 1 to {@value #MAX_SIZE} ids
 */
record Token(List<UUID> recipients) {

    static final int MAX_SIZE = 100;

    Token {
        recipients = List.copyOf(recipients);
    }

    static Token parse(String text) {
        return new Token(
                Arrays.stream(text.split(",", -1)).map(UUID::fromString).toList());
    }

    boolean isSingle() {
        return recipients.size() == 1;
    }

    String format() {
        return recipients.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
