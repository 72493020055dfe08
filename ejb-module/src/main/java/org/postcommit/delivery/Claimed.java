package org.postcommit.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What claiming gave.
 *
 * @param claims recipients to send to now
 * @param others what is to happen to the rest
 * @param contents small contents of the claims by variant, read at the same time; the others are still to be read
 */
record Claimed(List<Claim> claims, Map<UUID, Verdict> others, Map<UUID, byte[]> contents) {

    static Claimed nothing(Map<UUID, Verdict> others) {
        return new Claimed(List.of(), others, Map.of());
    }
}
