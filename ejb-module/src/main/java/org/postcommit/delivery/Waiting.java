package org.postcommit.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The claims of a round that are still to be sent. Its thread takes them one by one; another may take the rest away. */
final class Waiting {

    private final Deque<Claim> claims;
    private long lastTaken = System.nanoTime();

    Waiting(Collection<Claim> claims) {
        this.claims = new ArrayDeque<>(claims);
    }

    /** The next one, which is no longer waiting, or {@code null}. */
    synchronized Claim next() {
        lastTaken = System.nanoTime();
        return claims.poll();
    }

    synchronized List<Claim> rest() {
        return List.copyOf(claims);
    }

    /**
     * Empties it if nothing was taken out for so long.
     *
     * @param taker gets the rest; what it throws leaves everything as it was
     */
    synchronized void handBackAfter(Duration time, Consumer<List<Claim>> taker) {
        if (!claims.isEmpty() && System.nanoTime() - lastTaken >= time.toNanos()) {
            taker.accept(rest());
            claims.clear();
        }
    }
}
