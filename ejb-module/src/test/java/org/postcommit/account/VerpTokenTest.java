package org.postcommit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.config.SigningKey;
import org.postcommit.message.Ids;

class VerpTokenTest {

    private final VerpToken token = new VerpToken(new SigningKey(new byte[32]));

    @Test
    void a_token_tells_its_recipient() {
        for (int i = 0; i < 1_000; i++) {
            UUID id = i % 2 == 0 ? Ids.next() : UUID.randomUUID();

            assertThat(token.recipient(token.of(id))).contains(id);
        }
    }

    @Test
    void it_has_forty_letters_and_digits_of_one_case() {
        assertThat(token.of(Ids.next())).matches("[a-z2-7]{40}");
    }

    @Test
    void no_other_key_makes_or_takes_it() {
        var other = new VerpToken(new SigningKey(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));

        assertThat(other.recipient(token.of(Ids.next()))).isEmpty();
    }

    @Test
    void each_changed_character_spoils_it() {
        String good = token.of(Ids.next());
        for (int i = 0; i < good.length(); i++) {
            char changed = good.charAt(i) == 'a' ? 'b' : 'a';

            assertThat(token.recipient(good.substring(0, i) + changed + good.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1", "ääääääääääääääääääääääääääääääääääääääää"})
    void what_is_none_is_no_fault(String text) {
        assertThat(token.recipient(text)).isEmpty();
    }
}
