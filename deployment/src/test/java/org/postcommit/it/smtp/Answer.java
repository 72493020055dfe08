package org.postcommit.it.smtp;

import java.time.Duration;

/** What the relay does when it is its turn. */
public sealed interface Answer {

    /** The ordinary answer of a relay that is well. */
    static Answer ok() {
        return new Ordinary();
    }

    /** One reply line, for example {@code 451 4.3.0 busy}. */
    static Answer reply(String line) {
        return new Reply(line, false);
    }

    /** One reply line, after which the relay closes the connection. */
    static Answer replyAndDrop(String line) {
        return new Reply(line, true);
    }

    /** Closes the connection without a word. */
    static Answer drop() {
        return new Drop(false);
    }

    /** Resets the connection (RST instead of FIN). */
    static Answer reset() {
        return new Drop(true);
    }

    /** Says nothing until the client gives up. */
    static Answer silence() {
        return new Silence();
    }

    /** One reply that never ends: a byte every now and then, until the client gives up. */
    static Answer drip(Duration gap) {
        return new Drip(gap);
    }

    /** The reply of {@link #ok()}. */
    record Ordinary() implements Answer {}

    /** A line, and perhaps a hang-up. */
    record Reply(String line, boolean thenDrop) implements Answer {}

    /** A hang-up. */
    record Drop(boolean hard) implements Answer {}

    /** Nothing. */
    record Silence() implements Answer {}

    /** A slow trickle. */
    record Drip(Duration gap) implements Answer {}
}
