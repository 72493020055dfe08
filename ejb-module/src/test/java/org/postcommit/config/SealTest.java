package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal(key("secret"));

    @Test
    void what_was_closed_is_opened() {
        String closed = seal.close("news\n3\nzoë@example.org");

        assertThat(closed).matches("[A-Za-z0-9_.-]+");
        assertThat(seal.open(closed)).contains("news\n3\nzoë@example.org");
    }

    @Test
    void what_was_cut_anywhere_stays_closed() {
        String closed = seal.close("news\n3\nada@example.org");

        assertThat(IntStream.range(0, closed.length()).mapToObj(end -> closed.substring(0, end)))
                .allSatisfy(cut -> assertThat(seal.open(cut)).isEmpty());
    }

    @Test
    void what_was_changed_stays_closed() {
        String ada = seal.close("ada@example.org");
        String bob = seal.close("bob@example.org");

        assertThat(seal.open(ada.substring(0, ada.indexOf('.')) + bob.substring(bob.indexOf('.'))))
                .isEmpty();
        assertThat(seal.open(ada + ".")).isEmpty();
        assertThat(seal.open("." + ada)).isEmpty();
    }

    @Test
    void what_another_key_closed_stays_closed() {
        assertThat(new Seal(key("other")).open(seal.close("ada@example.org"))).isEmpty();
    }

    @Test
    void nonsense_stays_closed() {
        assertThat(seal.open(null)).isEmpty();
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open(".")).isEmpty();
        assertThat(seal.open("%%%.ä")).isEmpty();
        assertThat(seal.open("_w.".concat("A".repeat(22)))).isEmpty();
        assertThat(seal.open("A".repeat(10_000))).isEmpty();
    }

    private static SigningKey key(String secret) {
        return new SigningKey(secret.getBytes(StandardCharsets.UTF_8));
    }
}
