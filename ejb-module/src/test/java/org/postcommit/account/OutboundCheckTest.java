package org.postcommit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.OutboundForm;

class OutboundCheckTest {

    @Test
    void what_is_left_out_is_filled_in() {
        assertThat(new OutboundCheck("shop").filled(new OutboundForm("Shop", null, "shop@example.org", " ", null)))
                .isEqualTo(new OutboundForm("Shop", "java:jboss/mail/Postcommit", "shop@example.org", null, 100));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThatThrownBy(() -> new OutboundCheck("Big Shop")
                        .filled(new OutboundForm("", "ldap://evil.example/x", "nobody", "no one", 101)))
                .isInstanceOfSatisfying(
                        InvalidAccountException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(
                                        "key", "name", "mailSession", "from", "replyTo", "mailsPerConnection"));
    }
}
