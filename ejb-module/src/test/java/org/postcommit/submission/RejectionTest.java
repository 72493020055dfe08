package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class RejectionTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void every_reason_is_kept_and_the_summary_is_one_line() {
        Rejection rejection = rejection(List.of(new FieldError("to", "is empty"), new FieldError("x", "is unknown")));

        assertThat(rejection.reasons())
                .containsExactly(new FieldError("to", "is empty"), new FieldError("x", "is unknown"));
        assertThat(rejection.row().reasonCount()).isEqualTo(2);
        assertThat(rejection.row().summary()).isEqualTo("to is empty; x is unknown");
    }

    @Test
    void what_no_database_takes_does_not_get_there() {
        String field = "x\0y" + "z".repeat(2_000);
        Rejection rejection = rejection(IntStream.range(0, 1_000)
                .mapToObj(i -> new FieldError(field, "is\nunknown" + "!".repeat(2_000)))
                .toList());

        assertThat(rejection.reasons()).hasSize(1_000).allSatisfy(reason -> {
            assertThat(reason.field()).hasSize(500).startsWith("x\uFFFDy");
            assertThat(reason.message()).hasSize(1_000).doesNotContain("\n");
        });
        assertThat(rejection.row().summary()).hasSize(500);
    }

    @Test
    void no_more_of_a_body_is_kept_than_a_notification_may_have() {
        assertThat(posting("x".repeat(Posting.MAX_BYTES + 1)).kept()).hasSize(Posting.MAX_BYTES);
        assertThat(posting("é").kept()).isEqualTo("é".getBytes(StandardCharsets.UTF_8));
    }

    private static Rejection rejection(List<FieldError> errors) {
        return new Rejection(posting("{}"), errors, false, NOON);
    }

    private static Posting posting(String text) {
        return new Posting("ID:1", "shop", "TextMessage", text.length(), text, null, List.of());
    }
}
