package org.postcommit.web.admin.rule;

import java.util.stream.Stream;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;

/** The visitor's own wish to get a rule's mails. */
class Subscription {

    private Subscription() {}

    /** Whether the rule asks for its subscribers at all. */
    static boolean leadsToMail(Rule rule) {
        return Stream.of(rule.to(), rule.cc(), rule.bcc())
                .anyMatch(recipients -> recipients.stream()
                        .anyMatch(recipient -> RecipientKind.of(recipient) == RecipientKind.SUBSCRIBERS));
    }

    static void begin(Rule rule, RuleAdmin admin) {
        try {
            admin.subscribe(rule.key());
            Say.done("Subscribed: you get the mails of " + rule.name() + ".");
        } catch (PostcommitException e) {
            Say.failed("Not subscribed: " + e.getMessage());
        }
    }

    static void end(Rule rule, RuleAdmin admin) {
        try {
            admin.unsubscribe(rule.key());
            Say.done("Unsubscribed: you no longer get the mails of " + rule.name() + ".");
        } catch (PostcommitException e) {
            Say.failed("Still subscribed: " + e.getMessage());
        }
    }
}
