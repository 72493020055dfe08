package org.postcommit.bounce;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.bounce.BounceKind;

/** Counts what a reading of mailboxes brings. */
class Tally {

    private static final Map<BounceKind, String> NAMES = Map.of(
            BounceKind.HARD, "hard",
            BounceKind.SOFT, "soft",
            BounceKind.DELAYED, "delayed",
            BounceKind.COMPLAINT, "complaints",
            BounceKind.AUTO_REPLY, "autoReplies",
            BounceKind.UNKNOWN, "unknown",
            BounceKind.UNPARSABLE, "unparsable");

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Set<UUID> bounced = new HashSet<>();

    Tally() {
        counts.put("mails", 0L);
        counts.put("bounced", 0L);
        for (BounceKind kind : BounceKind.values()) {
            counts.put(NAMES.get(kind), 0L);
        }
        for (String name : new String[] {"known", "left", "accounts", "busy", "faults"}) {
            counts.put(name, 0L);
        }
    }

    void add(Recorded recorded) {
        count("mails");
        if (!recorded.done()) {
            count("left");
        } else if (recorded.judged().isEmpty()) {
            count("known");
        }
        recorded.judged().forEach(judged -> count(NAMES.get(judged.kind())));
        bounced.addAll(recorded.bounced());
        counts.put("bounced", (long) bounced.size());
    }

    /** A mail could not be stored. */
    void leave() {
        count("mails");
        count("left");
    }

    void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }
}
