package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.within;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postcommit.it.api.Mail;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Many mails on their way to a relay that takes its time, so that something can be broken in the middle. */
final class Drain {

    private final Post post;
    private final int mails;
    final String type = Post.someType();

    private Drain(Post post, int mails) {
        this.post = post;
        this.mails = mails;
    }

    /** One notification each. */
    static Drain ofSingles(Post post, int mails) {
        var drain = new Drain(post, mails);
        post.relay.goDown();
        post.sendSingles(mails, drain.type, "single" + drain.type);
        return drain.begin();
    }

    /** One notification to all. */
    static Drain ofOneNotification(Post post, int mails) {
        var drain = new Drain(post, mails);
        post.relay.goDown();
        post.send(Mail.toMany(mails, "bulk" + drain.type).with("type", drain.type));
        return drain.begin();
    }

    private Drain begin() {
        post.relay.follows(unhurried());
        post.relay.comeBack();
        return this;
    }

    private static Script unhurried() {
        return (step, mail) -> {
            if (step == Step.DOT) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
            }
            return Answer.ok();
        };
    }

    long accepted() {
        return post.relay.mails().stream().filter(ReceivedMail::accepted).count();
    }

    /** Waits until a part of them is out. */
    Drain awaitSent(double part) {
        within(Duration.ofSeconds(60)).until(() -> accepted() >= mails * part);
        assertThat(accepted()).as("still draining").isLessThan(mails);
        return this;
    }

    void awaitAllSent() {
        post.relay.follows(Script.accepting());
        post.allBecome(type, "SENT", mails, Duration.ofSeconds(120));
        assertThat(post.relay.mails().stream()
                        .filter(ReceivedMail::accepted)
                        .flatMap(mail -> mail.recipients().stream())
                        .filter(to -> to.contains(type))
                        .distinct())
                .as("everybody got it")
                .hasSize(mails);
    }

    /** Nobody holds a lease, nobody is in the middle of an attempt, nothing is in doubt. */
    void assertNothingLeftOpen() {
        assertThat(post.station()
                        .count("select count(*) from recipient where lease_until is not null or lease_owner is not null"
                                + " or claim_id is not null or attempt_started_at is not null"))
                .as("leases and open attempts")
                .isZero();
        within(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(post.station().count("select count(*) from pg_prepared_xacts"))
                        .as("transactions in doubt")
                        .isZero());
    }

    void assertNoAttemptUsed() {
        assertThat(post.station()
                        .count("select count(*) from recipient where fail_count > 0 and type = '" + type + "'"))
                .as("attempts used")
                .isZero();
        assertThat(post.station()
                        .count("select count(*) from attempt a join recipient r on r.id = a.recipient_id"
                                + " where a.outcome <> 'ACCEPTED' and r.type = '" + type + "'"))
                .as("attempts that failed")
                .isZero();
    }
}
