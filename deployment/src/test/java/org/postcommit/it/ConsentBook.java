package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the product knows about who wants which mail. */
record ConsentBook(Post post) {

    /** What an operator was told. */
    void record(String address, String more) {
        assertThat(post.api
                        .post("consents", "{\"address\":\"" + address + "\"," + more + "}")
                        .status())
                .isEqualTo(201);
    }

    JsonNode of(String address) {
        return post.api.get("consents/" + address).body();
    }

    String state(String address) {
        return of(address).path("consents").path(0).path("state").asText();
    }

    String state(String address, String topic) {
        for (JsonNode consent : of(address).path("consents")) {
            if (consent.path("topic").asText().equals(topic)) {
                return consent.path("state").asText();
            }
        }
        return null;
    }

    /** The latest first. */
    List<String> states(String address) {
        return of(address).path("history").findValuesAsText("state");
    }
}
