package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.postcommit.it.api.Api;

/** The maintenance commands, as an administrator gives them. */
record Commands(Api api) {

    /** What it counted; a dry run before has counted the same. */
    JsonNode runsAsItSaid(String command, String query) {
        JsonNode dry = run(command, true, query).path("counts");
        JsonNode done = run(command, false, query).path("counts");
        assertThat(done).as("what was done").isEqualTo(dry);
        return done;
    }

    JsonNode run(String command, boolean dryRun, String query) {
        Api.Answer answer = api.post("maintenance/" + command + "?" + query + "dryRun=" + dryRun, "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("dryRun").asBoolean()).isEqualTo(dryRun);
        return answer.body();
    }
}
