package org.postcommit.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void all_of_them_count() {
        assertThat(new Conditions()
                        .and("r.open")
                        .and("r.kind = :kind", "kind", "x")
                        .where())
                .isEqualTo(" where r.open and r.kind = :kind");
    }

    @Test
    void what_nobody_asks_for_is_left_out() {
        assertThat(new Conditions().and("r.kind = :kind", "kind", null).where()).isEmpty();
    }
}
