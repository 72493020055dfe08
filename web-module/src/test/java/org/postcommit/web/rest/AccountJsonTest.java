package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.Tls;

class AccountJsonTest {

    @Test
    void what_is_left_out_of_an_inbound_account_is_left_to_the_check_and_verp_is_on() {
        var form = AccountJson.inbound("{\"name\":\"Box\",\"tls\":\"implicit\",\"port\":995}");

        assertThat(form.tls()).isEqualTo(Tls.IMPLICIT);
        assertThat(form.port()).isEqualTo(995);
        assertThat(form.verp()).isTrue();
        assertThat(form.password()).isNull();
        assertThat(AccountJson.inbound("{\"verp\":false}").verp()).isFalse();
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> AccountJson.inbound("{\"port\":\"x\",\"tls\":\"ssl\",\"pass\":1}"))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("port", "tls", "pass"));
    }

    @Test
    void protection_is_told_as_the_settings_say_it() {
        var row = new InboundRow(
                "box", "Box", "h", 110, "u", true, Tls.STARTTLS, "a@example.org", true, true, null, null);

        assertThat(AccountJson.of(row).getString("tls")).isEqualTo("starttls");
        assertThat(AccountJson.of(row).containsKey("password")).isFalse();
    }
}
