package org.postcommit.web.admin.rule;

import java.util.stream.Stream;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.web.admin.Say;

/** The visitor's own wish to get a rule's mails. */
class Subscription {

    private Subscription() {}

    /** Whether the rule asks for its subscribers at all. */
    static boolean leadsToMail(Rule rule) {
        return Stream.of(rule.to(), rule.cc(), rule.bcc())
                .anyMatch(recipients -> recipients.stream()
                        .anyMatch(recipient -> RecipientKind.of(recipient) == RecipientKind.SUBSCRIBERS));
    }

    /**
     * @param visitor the id that the directory is asked for
     */
    static void begin(Rule rule, RuleAdmin admin, DirectoryAdmin directory, String visitor) {
        try {
            admin.subscribe(rule.key());
            Say.done("Subscribed: you get the mails of " + rule.name() + "." + hint(directory, visitor));
        } catch (PostcommitException e) {
            Say.failed("Not subscribed: " + e.getMessage());
        }
    }

    /** What another directory holds cannot be seen from here. */
    private static String hint(DirectoryAdmin directory, String visitor) {
        try {
            return directory.askedFirst() == null
                            && directory.get(visitor).addresses().isEmpty()
                    ? unknown(visitor)
                    : "";
        } catch (NotFoundException e) {
            return unknown(visitor);
        }
    }

    private static String unknown(String visitor) {
        return " As soon as the directory has an address of " + visitor + ", that is: it has none yet.";
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
