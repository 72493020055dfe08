package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** The whole way through the REST doors, on the database that the server brings along. */
@Order(Setup.OF_ITS_OWN)
class CampaignOnH2IT {

    private static final String TOPIC = "news";

    private final Post post = new Post(Station.of(Setup.h2()));

    @Test
    void contacts_who_agree_get_a_mail_and_its_job_is_remembered() {
        for (String name : new String[] {"ada", "bob", "cyd"}) {
            put("contacts/" + name + "@example.org", "{\"name\":\"" + name + "\",\"attributes\":{\"city\":\"Paris\"}}");
        }
        for (String name : new String[] {"ada", "cyd"}) {
            Crowd.accepted(post.api.post(
                    "consents",
                    "{\"address\":\"" + name + "@example.org\",\"topic\":\"" + TOPIC
                            + "\",\"store\":0,\"state\":\"GRANTED\",\"source\":\"it\"}"));
        }
        put("segments/all", "{\"name\":\"All\",\"kind\":\"CONDITION\",\"condition\":{\"all\":[]}}");
        put(
                "templates/hello?publish=true",
                "{\"defaultLanguage\":\"en\",\"texts\":[{\"language\":\"en\",\"subject\":\"Hi\",\"text\":\"{{ contact.city }}\"}],"
                        + "\"sample\":{\"contact\":{\"city\":\"Rome\"}}}");
        put("campaigns/hello", "{\"template\":\"hello\",\"segment\":\"all\",\"topic\":\"" + TOPIC + "\"}");
        Crowd.accepted(post.api.post("campaigns/hello/schedule", ""));

        eventually()
                .untilAsserted(() -> assertThat(campaign().path("status").asText())
                        .as("%s", campaign())
                        .isEqualTo("FINISHED"));
        JsonNode totals = campaign().path("totals");
        assertThat(totals.path("sent").asInt()).isEqualTo(2);
        assertThat(totals.path("notOptedIn").asInt()).isEqualTo(1);
        assertThat(post.relay.mails()).hasSize(2);
    }

    private JsonNode campaign() {
        return post.api.get("campaigns/hello").body();
    }

    private void put(String path, String json) {
        Crowd.accepted(post.api.put(path, json));
    }
}
