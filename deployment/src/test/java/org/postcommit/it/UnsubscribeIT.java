package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Script;

/** A consent that is taken back: by one click, on a page, and while the mail waits. */
class UnsubscribeIT {

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
    void a_get_unsubscribes_nobody_and_one_click_does() {
        String ada = Mail.somebody("ada");
        String link = new Subscriber(post, ada).unsubscribeLink();
        assertThat(reader.get(link).body()).contains(ada, "Unsubscribe?");
        reader.head(link);
        assertThat(consents.state(ada)).isEqualTo("GRANTED");

        HttpResponse<String> done = reader.oneClick(link);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(done.headers().map()).doesNotContainKey("set-cookie");
        assertThat(consents.state(ada)).isEqualTo("DENIED");
        JsonNode proof = consents.of(ada).path("history").path(0);
        assertThat(proof.path("source").asText()).isEqualTo("one-click");
        assertThat(proof.path("recordedBy").isNull()).isTrue();

        reader.oneClick(link);
        assertThat(consents.states(ada)).as("said once").containsExactly("DENIED", "GRANTED", "PENDING");
        assertThat(reader.get(link).body()).contains("You are unsubscribed");
    }

    @Test
    void a_mail_program_may_send_a_form_with_parts() {
        String ada = Mail.somebody("ada");
        HttpResponse<String> done = reader.post(
                new Subscriber(post, ada).unsubscribeLink(),
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).isEqualTo("Unsubscribed.\n");
        assertThat(consents.state(ada)).isEqualTo("DENIED");
    }

    @Test
    void a_link_that_was_cut_or_changed_does_nothing_and_tells_nothing() {
        String link = new Subscriber(post, Mail.somebody("ada")).unsubscribeLink();
        String other = Reader.token(new Subscriber(post, Mail.somebody("bob")).unsubscribeLink());
        String forged = link.substring(0, link.indexOf('.')) + other.substring(other.indexOf('.'));

        for (String bad : List.of(
                link.substring(0, link.length() - 2),
                forged,
                "unsubscribe",
                "unsubscribe?t=",
                "confirm?t=x",
                "preferences?t=%00")) {
            for (HttpResponse<String> answer : List.of(reader.get(bad, "de"), reader.oneClick(bad))) {
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
        HttpResponse<String> page = reader.get(new Subscriber(post, Mail.somebody("ada")).unsubscribeLink());

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
        String token = Reader.token(new Subscriber(post, ada).unsubscribeLink());
        consents.record(ada, "\"topic\":\"offers\"");
        assertThat(reader.get("preferences?t=" + token).body())
                .contains("value=\"news/3\" checked", "value=\"offers/0\" checked");

        HttpResponse<String> saved = reader.post("preferences", "t=" + token + "&topic=offers%2F0&topic=nonsense");
        assertThat(saved.body()).contains("role=\"status\"", "value=\"offers/0\" checked", "value=\"news/3\">");
        assertThat(consents.state(ada, "news")).isEqualTo("DENIED");

        reader.post("preferences", "t=" + token + "&topic=offers%2F0&nothing=yes");
        assertThat(consents.state(ada, "*")).isEqualTo("DENIED");
        assertThat(reader.get("preferences?t=" + token).body()).doesNotContain("value=\"offers/0\" checked");

        reader.post("preferences", "t=" + token + "&topic=news%2F3");
        assertThat(reader.get("preferences?t=" + token).body())
                .contains("value=\"news/3\" checked")
                .doesNotContain("value=\"offers/0\" checked", "value=\"yes\" checked");
        assertThat(consents.state(ada, "offers")).isEqualTo("DENIED");
    }

    @Test
    void who_opts_out_while_the_mail_waits_does_not_get_it() {
        String ada = Mail.somebody("Ada");
        String bob = Mail.somebody("bob");
        String link = new Subscriber(post, ada).unsubscribeLink();
        consents.record(bob, "\"topic\":\"news\",\"store\":3");
        Api.Receipt toAda = waiting(ada, "'News'", 3);
        Api.Receipt toBob = waiting(bob, "'news'", 3);
        Api.Receipt toStranger = waiting(Mail.somebody("cy"), "'news'", 3);
        reader.oneClick(link);

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
    void an_erased_person_does_not_come_back_by_an_old_link() {
        String ada = Mail.somebody("ada");
        String link = new Subscriber(post, ada).unsubscribeLink();
        post.api.post("maintenance/erase-address?address=" + ada, "");
        eventually()
                .untilAsserted(() ->
                        assertThat(post.api.get("consents/" + ada).status()).isEqualTo(404));

        assertThat(reader.oneClick(link).statusCode()).isEqualTo(200);
        assertThat(reader.post("preferences", "t=" + Reader.token(link) + "&nothing=yes")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post.api.get("consents/" + ada).status()).isEqualTo(404);
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
}
