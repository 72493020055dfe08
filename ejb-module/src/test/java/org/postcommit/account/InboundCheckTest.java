package org.postcommit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.Tls;

class InboundCheckTest {

    private static final Inbound OLD = new Inbound(
            "shop", "b@example.org", true, "Shop", "pop.example.org", 995, "b", "secret", Tls.IMPLICIT, true);

    @Test
    void what_is_left_out_is_filled_in() {
        InboundForm form = inbound("pop.example.org", "geheim", null, "bounces@example.org", true);
        assertThat(new InboundCheck("shop").filled(form, Optional.empty()))
                .extracting(InboundForm::port, InboundForm::tls)
                .containsExactly(110, Tls.NONE);
    }

    @Test
    void a_new_mailbox_needs_a_password_and_an_old_one_keeps_it() {
        InboundForm form = inbound("pop.example.org", null, Tls.IMPLICIT, "b@example.org", true);

        assertThat(new InboundCheck("shop").filled(form, Optional.of(OLD)).password())
                .isNull();
        refused(form, Optional.empty(), "password");
    }

    @Test
    void a_password_goes_nowhere_else_than_it_was_stored_for() {
        refused(inbound("evil.example", null, Tls.IMPLICIT, "b@example.org", true), Optional.of(OLD), "password");
        refused(inbound("pop.example.org", null, Tls.NONE, "b@example.org", true), Optional.of(OLD), "password");
        refused(stored(1995, "b", Tls.IMPLICIT), Optional.of(OLD), "password");
        refused(stored(995, "root", Tls.IMPLICIT), Optional.of(OLD), "password");
        refused(stored(995, "b", Tls.STARTTLS), Optional.of(OLD), "password");
        assertThat(new InboundCheck("shop").filled(stored(995, "b", Tls.IMPLICIT), Optional.of(OLD)))
                .isNotNull();
    }

    private static InboundForm stored(int port, String user, Tls tls) {
        return new InboundForm("Shop", "pop.example.org", port, user, null, tls, "b@example.org", true);
    }

    @Test
    void a_tagged_address_needs_room_for_the_tag() {
        refused(
                inbound("pop.example.org", "x", Tls.NONE, "a-local-part-of-24-chars@example.org", true),
                Optional.empty(),
                "verp");
        assertThat(new InboundCheck("shop")
                        .filled(
                                inbound(
                                        "pop.example.org",
                                        "x",
                                        Tls.NONE,
                                        "a-local-part-of-24-chars@example.org",
                                        false),
                                Optional.empty()))
                .isNotNull();
    }

    @Test
    void no_password_is_in_what_is_printed() {
        assertThat(OLD.toString()).doesNotContain("secret");
        assertThat(inbound("h", "secret", null, "a@example.org", true).toString())
                .doesNotContain("secret");
    }

    private static void refused(InboundForm form, Optional<Inbound> old, String field) {
        assertThatThrownBy(() -> new InboundCheck("shop").filled(form, old))
                .isInstanceOfSatisfying(
                        InvalidAccountException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    private static InboundForm inbound(String host, String password, Tls tls, String address, boolean verp) {
        return new InboundForm("Shop", host, null, "b", password, tls, address, verp);
    }
}
