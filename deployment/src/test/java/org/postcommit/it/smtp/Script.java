package org.postcommit.it.smtp;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides each answer of a {@link ScriptedSmtpServer}. Called by many threads at once. */
@FunctionalInterface
public interface Script {

    /**
     * @param step what the client has just done
     * @param mail the mail in question; before MAIL an empty one
     */
    Answer answer(Step step, ReceivedMail mail);

    /** Accepts everything. */
    static Script accepting() {
        return (step, mail) -> Answer.ok();
    }

    /** Gives this answer at one step, every time. */
    static Script at(Step step, Answer answer) {
        return (now, mail) -> now == step ? answer : Answer.ok();
    }

    /** Gives this answer the first so many times the step is reached. */
    static Script atFirst(int times, Step step, Answer answer) {
        var left = new AtomicInteger(times);
        return (now, mail) -> now == step && left.getAndDecrement() > 0 ? answer : Answer.ok();
    }

    /** Gives this answer at RCPT or later to recipients whose address starts with a prefix. */
    static Script toAddressesStarting(String prefix, Step step, Answer answer) {
        return (now, mail) ->
                now == step && mail.recipients().stream().anyMatch(to -> to.startsWith(prefix)) ? answer : Answer.ok();
    }

    /** The first script whose answer is not the ordinary one. */
    static Script firstOf(Script... scripts) {
        return (step, mail) -> Arrays.stream(scripts)
                .map(script -> script.answer(step, mail))
                .filter(answer -> !answer.equals(Answer.ok()))
                .findFirst()
                .orElse(Answer.ok());
    }
}
