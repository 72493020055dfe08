package org.postcommit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlierLinesTest {

    @Test
    void a_key_is_known_from_its_second_time_on() {
        var lines = new EarlierLines();

        assertThat(lines.before("ada@example.org", 2)).isZero();
        assertThat(lines.before("bob@example.org", 3)).isZero();
        assertThat(lines.before("ada@example.org", 4)).isEqualTo(2);
        assertThat(lines.before("ada@example.org", 5)).isEqualTo(2);
    }

    @Test
    void many_are_told_apart() {
        var lines = new EarlierLines();
        for (int i = 1; i <= 200_000; i++) {
            assertThat(lines.before("a" + i + "@example.org", i)).isZero();
        }
        for (int i = 1; i <= 200_000; i += 997) {
            assertThat(lines.before("a" + i + "@example.org", 1)).isEqualTo(i);
        }
    }
}
