package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.within;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** {@code kill -9} between commit and attempt: what each mode may lose. */
class ModesCrashIT {

    private static final int CALLERS = 4;

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void only_direct_loses_what_was_on_its_way() {
        String queued = Post.someType();
        String deferred = Post.someType();
        String direct = Post.someType();
        String failed = Post.someType();
        post.relay.follows(Script.at(Step.DOT, Answer.reply("451 4.3.0 busy")));
        post.send(Mail.toAda().with("type", failed).with("mode", "DIRECT"));
        post.allBecome(failed, "FAILED", 1, Duration.ofSeconds(60));

        post.relay.follows(Script.at(Step.MAIL, Answer.silence()));
        long known = post.relay.mails().size();
        post.send(Mail.toAda().with("type", queued).with("mode", "QUEUE"));
        ExecutorService callers = Executors.newFixedThreadPool(2 * CALLERS);
        try {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() ->
                        post.api.submit(Mail.toAda().with("type", deferred).with("mode", "DEFERRED")));
                callers.submit(
                        () -> post.api.submit(Mail.toAda().with("type", direct).with("mode", "DIRECT")));
            }
            within(Duration.ofSeconds(60))
                    .until(() -> post.station().count("select count(*) from recipient where type = '" + deferred + "'")
                                    == CALLERS
                            && post.relay.mails().size() >= known + 1 + 2 * CALLERS);
            post.station().kill();
        } finally {
            callers.shutdownNow();
        }
        post.relay.restore();
        post.station().restart();

        post.allBecome(queued, "SENT", 1, Duration.ofSeconds(60));
        post.allBecome(deferred, "SENT", CALLERS, Duration.ofSeconds(60));
        post.allBecome(failed, "SENT", 1, Duration.ofSeconds(60));
        long stored = post.api.total("type=" + direct);
        post.allBecome(direct, "SENT", stored, Duration.ofSeconds(60));
        System.out.printf(
                "kill -9 between commit and attempt of %d DIRECT mails: %d lost%n", CALLERS, CALLERS - stored);
        assertThat(post.extraCopies()).isZero();
    }
}
