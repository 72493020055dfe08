package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.Selection;

class ConfirmationTest {

    @Test
    void it_says_how_many_and_who_is_left_out() {
        Confirmation confirmation = of(Action.RESET, 12_345, 1);

        assertThat(confirmation.getTitle()).isEqualTo("Reset the attempts of 1 recipient?");
        assertThat(confirmation.getLeftOut()).startsWith("12,344 of the 12,345 chosen left out: only Error");
        assertThat(confirmation.isPossible()).isTrue();
    }

    @Test
    void only_send_now_leaves_out_suppressed_addresses() {
        assertThat(of(Action.SEND_NOW, 2, 0).isSuppressedLeftOut()).isTrue();
        assertThat(of(Action.SEND_NOW, 2, 2).isSuppressedLeftOut()).isFalse();
        assertThat(of(Action.CANCEL, 2, 0).isSuppressedLeftOut()).isFalse();
    }

    private static Confirmation of(Action action, long chosen, long count) {
        return new Confirmation(action, Selection.of(RecipientFilter.all()), chosen, count);
    }
}
