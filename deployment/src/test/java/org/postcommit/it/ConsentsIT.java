package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
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

/** Who wants mail about what: asked for, confirmed, taken back, and looked at again when mail is sent. */
class ConsentsIT {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private Post post;
    private Reader reader;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        reader = new Reader(post.station());
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
        assertThat(state(ada)).as("looked at only").isEqualTo("PENDING");

        HttpResponse<String> confirmed = reader.post(link, "");
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.headers().map()).doesNotContainKey("set-cookie");
        assertThat(state(ada)).isEqualTo("GRANTED");
        JsonNode consent = consents(ada).path("consents").path(0);
        assertThat(consent.path("source").asText()).isEqualTo("confirmation");
        assertThat(consent.path("evidence").asText()).contains("(api)", "form 7");
        assertThat(consent.path("language").asText()).isEqualTo("de");
        assertThat(states(ada)).containsExactly("GRANTED", "PENDING");
        assertThat(reader.post(link, "").statusCode()).as("again").isEqualTo(200);
        assertThat(states(ada)).containsExactly("GRANTED", "PENDING");
        assertThat(post.relay.mailsTo(ada)).hasSize(1);
    }

    @Test
    void a_get_unsubscribes_nobody_and_one_click_does() {
        String ada = Mail.somebody("ada");
        String link = unsubscribeLink(ada);
        assertThat(reader.get(link).body()).contains(ada, "Unsubscribe?");
        reader.head(link);
        assertThat(state(ada)).isEqualTo("GRANTED");

        HttpResponse<String> done = reader.post(link, ONE_CLICK);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(done.headers().map()).doesNotContainKey("set-cookie");
        assertThat(state(ada)).isEqualTo("DENIED");
        JsonNode proof = consents(ada).path("history").path(0);
        assertThat(proof.path("source").asText()).isEqualTo("one-click");
        assertThat(proof.path("recordedBy").isNull()).isTrue();

        reader.post(link, ONE_CLICK);
        assertThat(states(ada)).as("said once").containsExactly("DENIED", "GRANTED", "PENDING");
        assertThat(reader.get(link).body()).contains("You are unsubscribed");
    }

    @Test
    void a_mail_program_may_send_a_form_with_parts() {
        String ada = Mail.somebody("ada");
        HttpResponse<String> done = reader.post(
                unsubscribeLink(ada),
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).isEqualTo("Unsubscribed.\n");
        assertThat(state(ada)).isEqualTo("DENIED");
    }

    @Test
    void a_link_that_was_cut_or_changed_does_nothing_and_tells_nothing() {
        String link = unsubscribeLink(Mail.somebody("ada"));
        String other = Reader.token(unsubscribeLink(Mail.somebody("bob")));
        String forged = link.substring(0, link.indexOf('.')) + other.substring(other.indexOf('.'));

        for (String bad : List.of(
                link.substring(0, link.length() - 2),
                forged,
                "unsubscribe",
                "unsubscribe?t=",
                "confirm?t=x",
                "preferences?t=%00")) {
            for (HttpResponse<String> answer : List.of(reader.get(bad, "de"), reader.post(bad, ONE_CLICK))) {
                assertThat(answer.statusCode()).as(bad).isEqualTo(400);
                assertThat(answer.body()).contains("<h1>").doesNotContain("@example.org", "Exception");
            }
        }
        assertThat(reader.get("confirm?t=" + Reader.token(link)).statusCode())
                .as("a link made for something else")
                .isEqualTo(400);
        assertThat(reader.get("unsubscribe?t=", "de").body()).contains("Dieser Link funktioniert nicht");
    }

    @Test
    void pages_are_kept_by_nobody_and_run_nothing() {
        HttpResponse<String> page = reader.get(unsubscribeLink(Mail.somebody("ada")));

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void a_reader_chooses_what_mail_comes() {
        String ada = Mail.somebody("ada");
        String token = Reader.token(unsubscribeLink(ada));
        record(ada, "\"topic\":\"offers\"");
        assertThat(reader.get("preferences?t=" + token).body())
                .contains("value=\"news/3\" checked", "value=\"offers/0\" checked");

        HttpResponse<String> saved = reader.post("preferences", "t=" + token + "&topic=offers%2F0&topic=nonsense");
        assertThat(saved.body()).contains("role=\"status\"", "value=\"offers/0\" checked", "value=\"news/3\">");
        assertThat(state(ada, "news")).isEqualTo("DENIED");

        reader.post("preferences", "t=" + token + "&topic=offers%2F0&nothing=yes");
        assertThat(state(ada, "*")).isEqualTo("DENIED");
        assertThat(reader.get("preferences?t=" + token).body()).doesNotContain("value=\"offers/0\" checked");

        reader.post("preferences", "t=" + token + "&topic=news%2F3");
        assertThat(reader.get("preferences?t=" + token).body())
                .contains("value=\"news/3\" checked")
                .doesNotContain("value=\"offers/0\" checked", "value=\"yes\" checked");
        assertThat(state(ada, "offers")).isEqualTo("DENIED");
    }

    @Test
    void who_opts_out_while_the_mail_waits_does_not_get_it() {
        String ada = Mail.somebody("Ada");
        String bob = Mail.somebody("bob");
        String link = unsubscribeLink(ada);
        record(bob, "\"topic\":\"news\",\"store\":3");
        Api.Receipt toAda = waiting(ada, "'News'", 3);
        Api.Receipt toBob = waiting(bob, "'news'", 3);
        Api.Receipt toStranger = waiting(Mail.somebody("cy"), "'news'", 3);
        reader.post(link, ONE_CLICK);

        assertThat(post.becomes(toAda, "SUPPRESSED").reason()).isEqualTo("OPTED_OUT");
        assertThat(post.becomes(toStranger, "SUPPRESSED").reason()).isEqualTo("OPTED_OUT");
        post.becomes(toBob, "SENT");
        assertThat(post.conversations(toAda)).as("the request to confirm").hasSize(1);

        assertThat(post.api.act("send", List.of(toAda.recipientId())))
                .as("not by accident")
                .isZero();
        assertThat(post.api
                        .post(
                                "recipients/send",
                                "{\"ids\":[\"" + toAda.recipientId() + "\"],\"evenIfSuppressed\":true}")
                        .status())
                .isEqualTo(202);
        post.becomes(toAda, "SENT");
    }

    @Test
    void what_stands_is_found_exported_and_imported() {
        String ada = Mail.somebody("ada");
        String bob = Mail.somebody("bob");
        record(ada, "\"topic\":\"Export\",\"store\":7,\"source\":\"=form\",\"at\":\"2020-05-01T10:00:00Z\"");
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
        assertThat(state(bob)).isEqualTo("DENIED");
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
        String link = unsubscribeLink(ada);
        reader.post(link, ONE_CLICK);
        assertThat(new Subscriber(post, ada).ask("news", 3, "").status()).isEqualTo(202);
        JsonNode asked = consents(ada).path("consents").path(0);
        assertThat(asked.path("state").asText()).isEqualTo("PENDING");
        assertThat(asked.path("source").asText()).isEqualTo("one-click");

        JsonNode report = post.api
                .postCsv("consents/import", "address,topic,store\n" + ada + ",news,3\n")
                .body();
        assertThat(report.at("/refused/0/reason").asText()).contains("the person said no");
        assertThat(state(ada)).isEqualTo("PENDING");
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
        assertThat(consents(ada).path("consents")).hasSize(5);
        assertThat(new Subscriber(post, ada).mail().text()).contains("shop t").doesNotContain("shop.t");
    }

    @Test
    void an_erased_person_does_not_come_back_by_an_old_link() {
        String ada = Mail.somebody("ada");
        String link = unsubscribeLink(ada);
        post.api.post("maintenance/erase-address?address=" + ada, "");
        eventually()
                .untilAsserted(() ->
                        assertThat(post.api.get("consents/" + ada).status()).isEqualTo(404));

        assertThat(reader.post(link, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(reader.post("preferences", "t=" + Reader.token(link) + "&nothing=yes")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post.api.get("consents/" + ada).status()).isEqualTo(404);
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
        String token = Reader.token(unsubscribeLink(Mail.somebody("ada")));
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
            assertThat(state(ada)).isEqualTo("GRANTED");
        } finally {
            post.api.delete(template);
        }
    }

    /** What a campaign's mail would hold: of somebody who wants news of shop 3. */
    private String unsubscribeLink(String address) {
        return "unsubscribe?t=" + new Subscriber(post, address).token("news", 3);
    }

    /** Mail about a topic that is not sent before the test goes on. */
    private Api.Receipt waiting(String address, String topic, int store) {
        Api.Receipt receipt = post.send(
                Mail.to(address).with("sendAt", Instant.now().plusSeconds(3).toString()));
        post.station()
                .update("update message set topic = " + topic + ", store = " + store + " where id = '" + receipt.id()
                        + "'");
        return receipt;
    }

    private void record(String address, String more) {
        assertThat(post.api
                        .post("consents", "{\"address\":\"" + address + "\"," + more + "}")
                        .status())
                .isEqualTo(201);
    }

    private Api as(String user) {
        return post.station().api(user);
    }

    private JsonNode consents(String address) {
        return post.api.get("consents/" + address).body();
    }

    private String state(String address) {
        return consents(address).path("consents").path(0).path("state").asText();
    }

    private String state(String address, String topic) {
        for (JsonNode consent : consents(address).path("consents")) {
            if (consent.path("topic").asText().equals(topic)) {
                return consent.path("state").asText();
            }
        }
        return null;
    }

    private List<String> states(String address) {
        return consents(address).path("history").findValuesAsText("state");
    }
}
