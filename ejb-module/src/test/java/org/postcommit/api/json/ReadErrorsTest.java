package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class ReadErrorsTest {

    @Test
    void what_could_not_be_read_is_not_named_again_by_the_check() {
        assertThat(ReadErrors.and(
                        errors("to[0]", "name"), errors("to[0]", "to[0].address", "to", "names", "name", "event")))
                .extracting(FieldError::field)
                .containsExactly("to[0]", "name", "to", "names", "event");
    }

    private static List<FieldError> errors(String... fields) {
        return Stream.of(fields).map(field -> new FieldError(field, "is wrong")).toList();
    }
}
