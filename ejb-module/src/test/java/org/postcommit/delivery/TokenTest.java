package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void a_token_is_read_back_as_it_was_written() {
        var token = new Token(List.of(UUID.randomUUID(), UUID.randomUUID()));

        assertThat(Token.parse(token.format())).isEqualTo(token);
    }
}
