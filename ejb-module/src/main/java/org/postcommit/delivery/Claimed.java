package org.postcommit.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What claiming gave.
 *
 * @param claims recipients to send to now
 * @param others what is to happen to the rest
 */
record Claimed(List<Claim> claims, Map<UUID, Verdict> others) {}
