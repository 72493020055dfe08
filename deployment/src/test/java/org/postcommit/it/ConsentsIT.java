package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ParsedMail;
import org.postcommit.it.smtp.Script;

/** Who wants mail about what: asked for, confirmed, taken over from a list, and never again by an old one. */
class ConsentsIT {

    private Post post;
    private Reader reader;
    private ConsentBook consents;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        reader = new Reader(post.station());
        consents = new ConsentBook(post);
    }

    @Test
    void a_consent_counts_once_its_person_has_confirmed_it() {
        String ada = Mail.somebody("Ada");
        var subscriber = new Subscriber(post, ada);
        Api.Answer asked = subscriber.ask("News", 3, ",\"language\":\"de\",\"evidence\":\"form 7\"");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().path("state").asText()).isEqualTo("PENDING");
        assertThat(subscriber.ask("news", 3, "").status())
                .as("asked again at once")
                .isEqualTo(200);

        ParsedMail mail = subscriber.mail();
        assertThat(mail.subject()).isEqualTo("Bitte bestätigen: news");
        String link = Reader.link(mail.text(), "confirm");
        assertThat(reader.head(link).statusCode()).isEqualTo(200);
        assertThat(reader.get(link, "fr").body()).contains("Voulez-vous ces messages");
        assertThat(reader.get(link).body()).contains("Möchten Sie diese E-Mails?");
        assertThat(consents.state(ada)).as("looked at only").isEqualTo("PENDING");

        HttpResponse<String> confirmed = reader.post(link, "");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.headers().map()).doesNotContainKey("set-cookie");
        assertThat(consents.state(ada)).isEqualTo("GRANTED");
        JsonNode consent = consents.of(ada).path("consents").path(0);
        assertThat(consent.path("source").asText()).isEqualTo("confirmation");
        assertThat(consent.path("evidence").asText()).contains("(api)", "form 7");
        assertThat(consent.path("language").asText()).isEqualTo("de");
        assertThat(consents.states(ada)).containsExactly("GRANTED", "PENDING");
        assertThat(reader.post(link, "").statusCode()).as("again").isEqualTo(200);
        assertThat(consents.states(ada)).containsExactly("GRANTED", "PENDING");
        assertThat(post.relay.mailsTo(ada)).hasSize(1);
    }

    @Test
    void what_stands_is_found_exported_and_imported() {
        String ada = Mail.somebody("ada");
        String bob = Mail.somebody("bob");
        consents.record(ada, "\"topic\":\"Export\",\"store\":7,\"source\":\"=form\",\"at\":\"2020-05-01T10:00:00Z\"");
        assertThat(post.api
                        .delete("consents/" + bob + "?topic=export&store=7&evidence=call")
                        .status())
                .isEqualTo(204);
        JsonNode page = post.api
                .get("consents?topic=EXPORT&store=7&state=granted&q="
                        + ada.substring(0, 8).toUpperCase(Locale.ROOT))
                .body();
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("total").asLong()).isEqualTo(1);
        assertThat(page.at("/items/0/changedAt").asText()).isEqualTo("2020-05-01T10:00:00Z");
        assertThat(page.at("/items/0/changedBy").asText()).isEqualTo(Users.ADMIN);

        String csv = post.api.get("consents/export").text();
        assertThat(csv).contains(ada + ",export,7,GRANTED,'=form,,,2020-05-01T10:00:00Z," + Users.ADMIN);
        String ours = csv.lines()
                .filter(line -> line.startsWith("address,") || line.startsWith(ada) || line.startsWith(bob))
                .collect(Collectors.joining("\n"));
        JsonNode again = post.api.postCsv("consents/import", ours).body();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("changed").asInt()).isZero();
        assertThat(again.path("refused")).isEmpty();

        String old =
                "address,topic,store\n" + bob + ",export,7\n" + Mail.somebody("cy") + ",export,7\nnobody,export,7\n";
        JsonNode dry = post.api.postCsv("consents/import?dryRun=true", old).body();
        JsonNode done = post.api.postCsv("consents/import", old).body();
        assertThat(done.path("added").asInt())
                .isEqualTo(1)
                .isEqualTo(dry.path("added").asInt());
        assertThat(done.path("refused")).hasSize(2).isEqualTo(dry.path("refused"));
        assertThat(done.at("/refused/0/reason").asText()).contains("the person said no");
        assertThat(consents.state(bob)).isEqualTo("DENIED");
        assertThat(post.api
                        .get("consents?state=pending&topic=export")
                        .body()
                        .path("total")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void a_request_leaves_the_no_in_place_and_no_list_overrules_it() {
        String ada = Mail.somebody("ada");
        String link = new Subscriber(post, ada).unsubscribeLink();
        reader.oneClick(link);
        assertThat(new Subscriber(post, ada).ask("news", 3, "").status()).isEqualTo(202);
        JsonNode asked = consents.of(ada).path("consents").path(0);
        assertThat(asked.path("state").asText()).isEqualTo("PENDING");
        assertThat(asked.path("source").asText()).isEqualTo("one-click");

        JsonNode report = post.api
                .postCsv("consents/import", "address,topic,store\n" + ada + ",news,3\n")
                .body();
        assertThat(report.at("/refused/0/reason").asText()).contains("the person said no");
        assertThat(consents.state(ada)).isEqualTo("PENDING");
    }

    @Test
    void nobody_is_flooded_and_who_asks_learns_nothing() {
        String ada = Mail.somebody("ada");
        for (int topic = 0; topic < 7; topic++) {
            Api.Answer answer = as(Users.PRODUCER)
                    .post(
                            "consents",
                            "{\"confirm\":true,\"address\":\"" + ada + "\",\"topic\":\"shop.t" + topic + "\"}");
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body())
                    .hasToString("{\"address\":\"" + ada + "\",\"topic\":\"shop.t" + topic
                            + "\",\"store\":0,\"state\":\"PENDING\"}");
        }
        assertThat(consents.of(ada).path("consents")).hasSize(5);
        assertThat(new Subscriber(post, ada).mail().text()).contains("shop t").doesNotContain("shop.t");
    }

    @Test
    void everything_that_is_wrong_is_named_and_roles_count() {
        assertThat(post.api
                        .post(
                                "consents",
                                "{\"address\":\"nobody\",\"topic\":\"two words\",\"source\":\"a\\nb\",\"language\":\"!\"}")
                        .wrongFields())
                .containsExactlyInAnyOrder("address", "topic", "source", "language");
        assertThat(post.api
                        .post("consents", "{\"confirm\":true,\"address\":\"ada@example.org\",\"topic\":\"*\"}")
                        .wrongFields())
                .containsExactly("topic");
        assertThat(post.api.get("consents?state=maybe&store=-1&until=1").wrongFields())
                .containsExactlyInAnyOrder("state", "store", "until");
        assertThat(post.api
                        .get("consents/nobody-" + Instant.now().toEpochMilli() + "@example.org")
                        .status())
                .isEqualTo(404);
        String body = "{\"address\":\"" + Mail.somebody("ada") + "\",\"topic\":\"news\"";
        assertThat(as(Users.VIEWER).post("consents", body + "}").status()).isEqualTo(403);
        assertThat(as(Users.PRODUCER).post("consents", body + "}").status()).isEqualTo(403);
        assertThat(as(Users.PRODUCER).get("consents").status()).isEqualTo(403);
        assertThat(as(Users.PRODUCER)
                        .post("consents", body + ",\"confirm\":true}")
                        .status())
                .isEqualTo(202);
        assertThat(as(Users.OPERATOR).post("consents", body + "}").status()).isEqualTo(201);
        assertThat(as(Users.OPERATOR)
                        .put("consents/topics/news", "{\"name\":\"N\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void topics_have_words_that_readers_see() {
        String path = "consents/topics/IT.words";
        assertThat(post.api
                        .put(path, "{\"name\":\"  \",\"description\":\"a\\u0000b\"}")
                        .wrongFields())
                .containsExactlyInAnyOrder("name", "description");
        assertThat(post.api
                        .put(path, "{\"name\":\"Shop <news>\",\"description\":\"Once a month.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post.api.get("consents/topics").body().path("items"))
                .anySatisfy(topic -> assertThat(topic.path("key").asText()).isEqualTo("it.words"));
        String token = Reader.token(new Subscriber(post, Mail.somebody("ada")).unsubscribeLink());
        assertThat(reader.get("preferences?t=" + token).body())
                .contains("Shop &lt;news&gt;", "Once a month.", "value=\"it.words/3\">");

        assertThat(post.api.delete(path).status()).isEqualTo(204);
        assertThat(post.api.get(path).status()).isEqualTo(404);
        assertThat(post.api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void a_published_template_asks_for_confirmation_in_its_own_words() {
        String template = "templates/consent-confirmation";
        post.api.put(
                template,
                "{\"kind\":\"mail\",\"defaultLanguage\":\"en\",\"texts\":[{\"language\":\"en\",\"subject\":\"Really {{topic}}?\","
                        + "\"html\":\"<a href=\\\"{{link}}\\\">Yes</a> {{days}} days, {{address}}\"}],"
                        + "\"sample\":{\"topic\":\"t\",\"link\":\"l\",\"days\":7,\"address\":\"a\"}}");
        assertThat(post.api.post(template + "/publish", "").status()).isEqualTo(200);
        try {
            String ada = Mail.somebody("ada");
            new Subscriber(post, ada).ask("news", 0, "");
            ParsedMail mail = new Subscriber(post, ada).mail();
            assertThat(mail.subject()).isEqualTo("Really news?");
            assertThat(mail.html()).contains("7 days, " + ada);
            assertThat(reader.post(Reader.link(mail.html(), "confirm"), "").statusCode())
                    .isEqualTo(200);
            assertThat(consents.state(ada)).isEqualTo("GRANTED");
        } finally {
            post.api.delete(template);
        }
    }

    private Api as(String user) {
        return post.station().api(user);
    }
}
