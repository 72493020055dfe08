package org.postcommit.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidSuppressionException;
import org.postcommit.api.admin.SuppressionForm;

class SuppressionCheckTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void an_address_is_listed_as_it_is_looked_up() {
        assertThat(check(" Ada@EXAMPLE.org ", null, " ", null).form())
                .isEqualTo(new SuppressionForm("ada@example.org", "MANUAL", null, null));
        assertThat(check("ada@bücher.example", "asked", "a letter", null).form().address())
                .isEqualTo("ada@xn--bcher-kva.example");
    }

    @Test
    void the_hash_of_an_erased_address_is_an_entry_too() {
        String hash = SuppressionList.hashed("Ada@Example.org");
        assertThat(check(hash, "ERASED", null, null).form().address()).isEqualTo(hash);
        assertThat(check("sha256:12", null, null, null).errors()).hasSize(1);
    }

    @Test
    void the_end_is_as_exact_as_the_table() {
        assertThat(check("ada@example.org", null, null, Instant.parse("2030-01-02T00:00:00.123456789Z"))
                        .form()
                        .expiresAt())
                .isEqualTo("2030-01-02T00:00:00.123456Z");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var check = check("nobody", "a\nb", "\u0000", NOW);

        assertThat(check.errors())
                .extracting(FieldError::field)
                .containsExactly("address", "reason", "evidence", "expiresAt");
        assertThatThrownBy(check::form).isInstanceOf(InvalidSuppressionException.class);
    }

    @Test
    void nothing_is_longer_or_later_than_the_table_takes() {
        assertThat(check("ada@example.org", "r".repeat(101), "e".repeat(4_001), Instant.MAX)
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("reason", "evidence", "expiresAt");
        assertThat(check(null, "r".repeat(100), "e\r\n\t".repeat(1_000), null).errors())
                .extracting(FieldError::field)
                .containsExactly("address");
    }

    private static SuppressionCheck check(String address, String reason, String evidence, Instant expiresAt) {
        return new SuppressionCheck(new SuppressionForm(address, reason, evidence, expiresAt), NOW);
    }
}
