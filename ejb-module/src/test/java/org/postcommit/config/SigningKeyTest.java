package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private final SigningKey key = new SigningKey("Jefe".getBytes(StandardCharsets.US_ASCII));

    /** Test case 2 of RFC 4231. */
    @Test
    void signs_as_the_standard_does() {
        assertThat(HexFormat.of().formatHex(key.sign("what do ya want for nothing?", 32)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void knows_its_own_signature() {
        assertThat(key.signed("ada", key.sign("ada", 16))).isTrue();
    }

    @Test
    void knows_no_signature_of_something_else() {
        assertThat(key.signed("bob", key.sign("ada", 16))).isFalse();
    }

    @Test
    void knows_no_signature_that_is_too_short() {
        assertThat(key.signed("ada", key.sign("ada", 4))).isFalse();
        assertThat(key.signed("ada", new byte[0])).isFalse();
    }
}
