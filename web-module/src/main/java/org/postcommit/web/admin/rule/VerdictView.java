package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.postcommit.api.Addressee;
import org.postcommit.api.rule.RuleVerdict;
import org.postcommit.api.rule.Verdict;
import org.postcommit.api.template.RenderedMail;

/**
 * What a rule would do, as a page shows it.
 *
 * @param typed whether it is the rule that is being written
 */
public record VerdictView(RuleVerdict verdict, boolean typed, List<Mail> mails) implements Serializable {

    /**
     * A rendered mail.
     *
     * @param id of its HTML in {@link DryRunMails}; {@code null} when it has none
     */
    public record Mail(RenderedMail mail, UUID id) implements Serializable {}

    /**
     * Those who get the mail in one place of its head.
     *
     * @param place {@code To}, {@code Cc} or {@code Bcc}
     */
    public record Who(String place, List<Addressee> people) implements Serializable {}

    static VerdictView of(RuleVerdict verdict, boolean typed, DryRunMails mails) {
        return new VerdictView(
                verdict,
                typed,
                verdict.mails().stream()
                        .map(mail -> new Mail(mail, mail.html() == null ? null : mails.keep(mail)))
                        .toList());
    }

    public boolean fires() {
        return verdict.verdict() == Verdict.FIRED;
    }

    /** Without the places that are empty. */
    public List<Who> who() {
        return Stream.of(new Who("To", verdict.to()), new Who("Cc", verdict.cc()), new Who("Bcc", verdict.bcc()))
                .filter(who -> !who.people().isEmpty())
                .toList();
    }

    public String badge() {
        return switch (verdict.verdict()) {
            case FIRED -> "Fires";
            case SKIPPED -> "Does not fire";
            case FAILED -> "Fails";
        };
    }

    /** The status whose colour it has. */
    public String tone() {
        return switch (verdict.verdict()) {
            case FIRED -> "sent";
            case SKIPPED -> "cancelled";
            case FAILED -> "error";
        };
    }
}
