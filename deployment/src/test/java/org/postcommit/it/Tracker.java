package org.postcommit.it;

import org.assertj.core.api.Assertions;
import org.postcommit.it.api.Api;

/** A template and an event type that nobody else uses, for tests of the pages. */
final class Tracker {

    private final Api api;
    final String name = Post.someType();

    Tracker(Api api) {
        this.api = api;
        expectOk(api.put("templates/" + name + "?publish=true", """
                {"texts":[{"language":"en","subject":"{{ after.title }} is {{ after.status }}",
                "html":"<p>{{ after.title }} was {{ after.status }}.</p>"}],
                "sample":{"after":{"title":"Printer","status":"closed"}}}"""));
        expectOk(api.put("event-types/" + name, """
                {"fields":{"title":"text","status":"text","priority":"number","submitter":"person"}}"""));
    }

    /** An event as JSON: an issue of Ada's, changed by Bob, was open. */
    String event(String key, String status) {
        return """
                {"type":"%s","action":"update","key":"%s","actor":"bob@example.org",
                "before":{"title":"Printer","status":"open","submitter":"ada@example.org"},
                "after":{"title":"Printer","status":"%s","submitter":"ada@example.org"}}""".formatted(name, key, status);
    }

    void raise(String key, String status) {
        expectOk(api.post("events", event(key, status)));
    }

    /** Stores a rule that tells somebody when an issue gets into a state. */
    void tell(String key, String recipient, String state) {
        expectOk(api.put("rules/" + key, """
                {"name":"Tell %s of %s","event":"%s","criteria":{"to":["%s"]},"to":["%s"],"template":"%s"}""".formatted(recipient, state, name, state, recipient, name)));
    }

    void forget() {
        api.get("rules?size=500&event=" + name)
                .body()
                .path("items")
                .forEach(rule -> api.delete("rules/" + rule.path("key").asText()));
        api.delete("event-types/" + name);
        api.delete("templates/" + name);
    }

    private static void expectOk(Api.Answer answer) {
        Assertions.assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
    }
}
