package org.postcommit.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postcommit.api.Addressee;
import org.postcommit.message.EmailAddress;

/** Whom a rule's mail goes to; each address once, To before Cc before Bcc. */
public record Audience(List<Addressee> to, List<Addressee> cc, List<Addressee> bcc) {

    static final Audience NOBODY = new Audience(List.of(), List.of(), List.of());

    /**
     * @param without addresses that get nothing, as {@link EmailAddress#key}
     */
    static Audience of(List<Addressee> to, List<Addressee> cc, List<Addressee> bcc, Set<String> without) {
        Set<String> seen = new HashSet<>(without);
        return new Audience(fresh(to, seen), fresh(cc, seen), fresh(bcc, seen));
    }

    private static List<Addressee> fresh(List<Addressee> addressees, Set<String> seen) {
        List<Addressee> fresh = new ArrayList<>();
        for (Addressee addressee : addressees) {
            if (seen.add(EmailAddress.parse(addressee.address()).key())) {
                fresh.add(addressee);
            }
        }
        return List.copyOf(fresh);
    }

    public boolean isEmpty() {
        return to.isEmpty() && cc.isEmpty() && bcc.isEmpty();
    }

    /** Everybody, in the order To, Cc, Bcc. */
    public List<Addressee> all() {
        List<Addressee> all = new ArrayList<>(to);
        all.addAll(cc);
        all.addAll(bcc);
        return all;
    }
}
