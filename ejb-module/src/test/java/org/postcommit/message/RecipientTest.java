package org.postcommit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.event.EventKind;
import org.postcommit.api.mailer.ReversePath;

class RecipientTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);
    private static final int MAX = 2;

    private final Recipient ada = ada();

    @Test
    void accepted_is_sent() {
        ada.accepted(NOW);

        assertThat(ada.status()).isEqualTo(RecipientStatus.SENT);
        assertThat(ada.failCount()).isZero();
    }

    @Test
    void refused_for_the_moment_is_failed_and_due_later() {
        ada.failed("451 busy", LATER);

        assertThat(ada.status()).isEqualTo(RecipientStatus.FAILED);
        assertThat(ada.failCount()).isEqualTo(1);
        assertThat(ada.nextAttemptAt()).isEqualTo(LATER);
        assertThat(ada.exhausted(MAX)).isFalse();
    }

    @Test
    void the_last_allowed_failure_exhausts() {
        ada.failed("451 busy", LATER);
        ada.failed("451 busy", LATER);

        assertThat(ada.exhausted(MAX)).isTrue();
    }

    @Test
    void the_fail_count_is_kept_when_it_is_sent_at_last() {
        ada.failed("451 busy", LATER);
        ada.accepted(LATER);

        assertThat(ada.status()).isEqualTo(RecipientStatus.SENT);
        assertThat(ada.failCount()).isEqualTo(1);
        assertThat(ada.reason()).isNull();
    }

    @Test
    void only_what_was_sent_bounces_and_that_is_news() {
        assertThat(ada.bounced("550 5.1.1 no such user")).isFalse();
        assertThat(ada.status()).isEqualTo(RecipientStatus.NOT_SENT);
        ada.accepted(NOW);
        ada.takeNews();

        assertThat(ada.bounced("550 5.1.1 no such user")).isTrue();
        assertThat(ada.status()).isEqualTo(RecipientStatus.BOUNCED);
        assertThat(ada.successCount()).isEqualTo(1);
        assertThat(ada.takeNews()).contains(EventKind.BOUNCED);
        assertThat(ada.bounced("again")).isFalse();
    }

    @Test
    void what_came_back_for_the_moment_waits_like_a_failed_attempt() {
        ada.accepted(NOW);
        ada.cameBack("4.2.2 mailbox full", LATER);

        assertThat(ada.status()).isEqualTo(RecipientStatus.FAILED);
        assertThat(ada.nextAttemptAt()).isEqualTo(LATER);
        assertThat(ada.failCount()).isEqualTo(1);
        assertThat(ada.successCount()).isEqualTo(1);
    }

    @Test
    void what_has_become_of_it_is_news_once() {
        assertThat(ada.takeNews()).isEmpty();
        ada.accepted(NOW);

        assertThat(ada.takeNews()).contains(EventKind.SENT);
        assertThat(ada.takeNews()).isEmpty();
    }

    @Test
    void only_the_last_of_several_changes_is_news() {
        ada.failed("451 busy", LATER);
        ada.error("451 busy");

        assertThat(ada.takeNews()).contains(EventKind.ERROR);
    }

    @Test
    void giving_it_back_or_letting_it_expire_is_no_news() {
        ada.release();
        ada.expired();

        assertThat(ada.takeNews()).isEmpty();
    }

    @Test
    void the_first_ambiguous_outcome_is_tried_once_more() {
        ada.ambiguous(AmbiguityPolicy.RESEND_ONCE, "no reply", LATER, 5);

        assertThat(ada.status()).isEqualTo(RecipientStatus.FAILED);
    }

    @Test
    void the_second_ambiguous_outcome_is_an_error() {
        ada.ambiguous(AmbiguityPolicy.RESEND_ONCE, "no reply", LATER, 5);
        ada.ambiguous(AmbiguityPolicy.RESEND_ONCE, "no reply", LATER, 5);

        assertThat(ada.status()).isEqualTo(RecipientStatus.ERROR);
    }

    @Test
    void an_ambiguous_outcome_on_hold_is_an_error_at_once() {
        ada.ambiguous(AmbiguityPolicy.HOLD, "no reply", LATER, 5);

        assertThat(ada.status()).isEqualTo(RecipientStatus.ERROR);
        assertThat(ada.failCount()).isEqualTo(1);
    }

    @Test
    void refused_for_good_is_an_error_with_its_reason() {
        ada.refused("550 5.1.1 no such user");

        assertThat(ada.status()).isEqualTo(RecipientStatus.ERROR);
        assertThat(ada.reason()).isEqualTo("550 5.1.1 no such user");
    }

    @Test
    void the_third_undelivered_round_is_an_error() {
        ada.undelivered();
        ada.undelivered();
        assertThat(ada.status()).isEqualTo(RecipientStatus.NOT_SENT);

        ada.undelivered();
        assertThat(ada.status()).isEqualTo(RecipientStatus.ERROR);
        assertThat(ada.reason()).startsWith("UNDELIVERABLE");
    }

    @Test
    void an_attempt_makes_undelivered_rounds_count_anew() {
        ada.undelivered();
        ada.undelivered();
        ada.failed("451 busy", LATER);
        ada.undelivered();

        assertThat(ada.status()).isEqualTo(RecipientStatus.FAILED);
    }

    @Test
    void while_mail_is_switched_off_a_recipient_is_suppressed_and_the_reason_says_so() {
        ada.switchedOff();

        assertThat(ada.status()).isEqualTo(RecipientStatus.SUPPRESSED);
        assertThat(ada.reason()).contains("mail is switched off");
    }

    @Test
    void an_immediate_attempt_that_is_not_made_leaves_what_was_sent_sent() {
        ada.accepted(NOW);

        ada.notForced();

        assertThat(ada.status()).isEqualTo(RecipientStatus.SENT);
        assertThat(ada.forceToken()).isNull();
    }

    private static Recipient ada() {
        var notification = Notification.ofType("test").to("ada@example.org").build();
        var message = new Message(notification, "local", DeliveryMode.QUEUE, "smtp", ReversePath.NULL, null, NOW);
        var variant = new Variant(message, "<1@example.org>", null, "Hello", 100);
        return new Recipient(message, variant, 0, "ada@example.org", null, null);
    }
}
