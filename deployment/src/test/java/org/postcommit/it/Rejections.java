package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the JMS door has rejected of a producer. */
record Rejections(Post post, String producer) {

    List<JsonNode> all() {
        JsonNode items = post.api.get("rejected?size=500").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.path("producer").asText().equals(producer))
                .toList();
    }

    /** The only one there is, with its body. */
    JsonNode awaitOne() {
        eventually().untilAsserted(() -> assertThat(all()).hasSize(1));
        return post.api.get("rejected/" + all().get(0).path("id").asText()).body();
    }

    void discard() {
        for (JsonNode row : all()) {
            assertThat(post.api.delete("rejected/" + row.path("id").asText()).status())
                    .isEqualTo(204);
        }
    }

    /** What is wrong with it. */
    static List<String> fields(JsonNode rejected) {
        return StreamSupport.stream(rejected.path("reasons").spliterator(), false)
                .map(reason -> reason.path("field").asText())
                .toList();
    }
}
