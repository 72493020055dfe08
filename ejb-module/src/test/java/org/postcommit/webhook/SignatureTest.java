package org.postcommit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    /** printf '1700000000.{"event":"sent"}' | openssl dgst -sha256 -hmac whsec_test */
    @Test
    void is_what_openssl_makes_of_time_dot_body() {
        assertThat(Signature.of("whsec_test", AT, "{\"event\":\"sent\"}").header())
                .isEqualTo("t=1700000000,v1=8ddaf12c4e68e0e2bd7c2590b31fd17f24a1edbdfaca95a63b4ffed5e0a16ea9");
    }

    @Test
    void differs_with_secret_time_and_body() {
        String header = Signature.of("a", AT, "x").value();

        assertThat(Signature.of("b", AT, "x").value()).isNotEqualTo(header);
        assertThat(Signature.of("a", AT.plusSeconds(1), "x").value()).isNotEqualTo(header);
        assertThat(Signature.of("a", AT, "y").value()).isNotEqualTo(header);
    }

    @Test
    void no_two_secrets_are_the_same() {
        assertThat(Secret.next()).hasSize(49).startsWith("whsec_").isNotEqualTo(Secret.next());
    }
}
