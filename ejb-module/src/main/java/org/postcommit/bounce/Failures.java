package org.postcommit.bounce;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often mails could not be stored that still lie in their mailboxes, as far as this node knows. */
class Failures {

    static final int MOST = 3;

    private record Mail(String account, String uidl) {}

    private final Map<Mail, Integer> counts = new ConcurrentHashMap<>();

    /** Once more; whether that was too often. */
    boolean isTooMany(String account, String uidl) {
        return counts.merge(new Mail(account, uidl), 1, Integer::sum) >= MOST;
    }

    void forget(String account, String uidl) {
        counts.remove(new Mail(account, uidl));
    }
}
