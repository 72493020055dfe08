package org.postcommit.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @Test
    void keeps_its_data_and_port_when_it_is_stopped_and_started_again(@TempDir Path directory) {
        try (var postgres = new Postgres(directory.resolve("data"))) {
            postgres.createEmpty("shop");
            postgres.update("shop", "create table item as select 42 as id");
            postgres.stop();
            assertThatThrownBy(() -> postgres.number("shop", "select id from item"))
                    .hasMessageContaining("item");
            postgres.start();
            assertThat(postgres.number("shop", "select id from item")).isEqualTo(42);
            assertThat(postgres.strings("shop", "show max_prepared_transactions"))
                    .containsExactly("100");
        }
    }
}
