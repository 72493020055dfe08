package org.postcommit.rule;

import org.postcommit.api.rule.Rule;

/** Rules as if they were active. */
final class Activated {

    private Activated() {}

    static Rule of(Rule r) {
        return new Rule(
                r.key(),
                r.name(),
                true,
                r.event(),
                r.order(),
                r.criteria(),
                r.condition(),
                r.to(),
                r.cc(),
                r.bcc(),
                r.excludeActor(),
                r.template(),
                r.type(),
                r.mode(),
                r.priority(),
                r.quietHours(),
                r.delay(),
                r.cancelledBy(),
                r.failFast());
    }
}
