package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postcommit.it.api.Api;

/** A campaign of a test, with the questions the tests ask. Its template has the same key. */
final class Mailing {

    private static final List<String> MEMBERS = List.of(
            "notOptedIn",
            "suppressed",
            "duplicate",
            "failed",
            "pending",
            "sent",
            "error",
            "expired",
            "cancelled",
            "bounced");

    private final Post post;
    private final String key;

    Mailing(Post post, String key) {
        this.post = post;
        this.key = key;
    }

    void publish(String text) {
        Crowd.accepted(post.api.put("templates/" + key + "?publish=true", """
                {"defaultLanguage":"en","texts":[
                  {"language":"en","subject":"Hi {{ recipient.name }}: {{ offer }}","text":"%s {{ preferences }}"},
                  {"language":"de","subject":"Hallo {{ recipient.name }}: {{ offer }}",
                   "text":"Hallo {{ contact.city }} {{ preferences }}"}],
                 "sample":{"offer":"tea","contact":{"city":"Rome"},"preferences":"https://example.org"}}""".formatted(text)));
    }

    void put(Crowd crowd, String more) {
        Crowd.accepted(asked(crowd, more));
    }

    Api.Answer asked(Crowd crowd, String more) {
        String data = more.contains("\"data\"") ? "" : ",\"data\":{\"offer\":\"tea\"}";
        return post.api.put(
                "campaigns/" + key,
                "{\"template\":\"" + key + "\",\"segment\":\"" + crowd.key + "\",\"topic\":\"" + Crowd.TOPIC + "\""
                        + data + more + "}");
    }

    JsonNode start() {
        return act("schedule");
    }

    JsonNode act(String action) {
        Api.Answer answer = post.api.post("campaigns/" + key + "/" + action, "");
        Crowd.accepted(answer);
        return answer.body();
    }

    JsonNode campaign() {
        return post.api.get("campaigns/" + key).body();
    }

    JsonNode becomes(String status) {
        eventually()
                .untilAsserted(() -> assertThat(campaign().path("status").asText())
                        .as("%s", campaign())
                        .isEqualTo(status));
        JsonNode campaign = campaign();
        Map<String, Long> totals = totals(campaign);
        assertThat(MEMBERS.stream().mapToLong(totals::get).sum())
                .as("%s", totals)
                .isEqualTo(totals.get("candidates"));
        return campaign;
    }

    static Map<String, Long> totals(JsonNode campaign) {
        return campaign.path("totals").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asLong()));
    }

    long total(String name) {
        return totals(campaign()).get(name);
    }

    long recipients() {
        return post.station()
                .count("select count(*) from recipient r join message m on m.id = r.message_id join campaign c"
                        + " on c.id = m.campaign_id where c.name = '" + key + "'");
    }

    JsonNode members(String status) {
        return post.api.get("campaigns/" + key + "/members?status=" + status).body();
    }

    JsonNode member(String status) {
        JsonNode items = members(status).path("items");
        assertThat(items).as(status).hasSize(1);
        return items.get(0);
    }
}
