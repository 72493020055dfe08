package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorReportTest {

    @Test
    void an_address_in_a_relays_reply_is_masked() {
        assertThat(ErrorReport.masked("550 5.1.1 <ada.lovelace@example.org>: unknown, ask postmaster@example.org"))
                .isEqualTo("550 5.1.1 <a***@example.org>: unknown, ask p***@example.org");
    }

    @Test
    void a_reply_of_several_lines_becomes_one_that_cannot_end_the_quotation() {
        assertThat(ErrorReport.masked("550-no\r\n550 \"never\"")).isEqualTo("550-no 550 'never'");
    }

    @Test
    void no_reason_is_an_empty_one() {
        assertThat(ErrorReport.masked(null)).isEmpty();
    }
}
