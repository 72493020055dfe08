package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ParsedMail;

/** Templates, from their first draft to the mail that a relay gets. */
class TemplatesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG_LINE = "x".repeat(5_000);

    private final String key = "it-" + Post.someType();
    private Post post;

    @BeforeEach
    void post() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void one_template_in_five_languages_arrives_as_it_is_previewed() {
        ObjectNode template = template("en", "{{ order.number }} 🚚", "<p>{{ order.name }}</p>");
        language(
                template,
                "de",
                "Ihre Bestellung {{ order.number }}",
                "<p>{{ order.total | money(\"EUR\") }} für {{ order.name }}</p>");
        language(template, "ar", "طلبك {{ order.number }}", "<p dir=rtl>مرحبا {{ order.name }}</p>");
        language(template, "ja", "ご注文 {{ order.number }}", "<p>発送しました、{{ order.name }}様。</p>");
        language(template, "fr", "Votre commande", "<style>p { color: red }</style><p>" + LONG_LINE + "</p>");
        template.set("sample", order());
        publish(template);

        List<String> languages = List.of("en", "de-AT", "ar", "ja", "fr");
        ObjectNode notification = JSON.createObjectNode().put("template", key);
        notification.set("data", order());
        ArrayNode to = notification.putArray("to");
        languages.forEach(
                it -> to.addObject().put("address", Mail.somebody("ada")).put("language", it));
        Api.Receipt receipt = new Api.Receipt(accepted(post.api.post("notifications", notification.toString())));

        for (int i = 0; i < languages.size(); i++) {
            String address = to.get(i).path("address").asText();
            post.becomes(receipt.recipientIds().get(i), "SENT");
            ParsedMail mail = new ParsedMail(post.relay.mailsTo(address).get(0));
            JsonNode preview = preview(languages.get(i));
            assertThat(mail.subject()).isEqualTo(preview.path("subject").asText());
            assertThat(mail.html()).isEqualTo(preview.path("html").asText());
            assertThat(mail.text()).isEqualTo(preview.path("text").asText());
            if (languages.get(i).equals("fr")) {
                assertThat(mail.html()).contains("<p style=\"color: red\">" + LONG_LINE + "</p>");
            }
        }
    }

    private ObjectNode order() {
        ObjectNode data = JSON.createObjectNode();
        data.putObject("order").put("number", 42).put("name", "Ada & <Bob>").put("total", 1234.5);
        return data;
    }

    private JsonNode preview(String language) {
        Api.Answer answer = post.api.post("templates/" + key + "/preview", "{\"language\":\"" + language + "\"}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_draft_counts_only_once_it_is_published_and_mails_keep_what_they_say() {
        assertThat(post.api
                        .put("templates/" + key, template("en", "one", "1").toString())
                        .status())
                .isEqualTo(200);
        Api.Answer refused = send("x@example.org");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.wrongFields()).containsExactly("template");

        assertThat(post.api.post("templates/" + key + "/publish", "").status()).isEqualTo(200);
        String first = Mail.somebody("ada");
        post.becomes(new Api.Receipt(accepted(send(first))), "SENT");
        publish(template("en", "two", "2"));
        String second = Mail.somebody("ada");
        post.becomes(new Api.Receipt(accepted(send(second))), "SENT");

        assertThat(new ParsedMail(post.relay.mailsTo(first).get(0)).subject()).isEqualTo("one");
        assertThat(new ParsedMail(post.relay.mailsTo(second).get(0)).subject()).isEqualTo("two");
        JsonNode versions = post.api.get("templates/" + key).body().path("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).path("publisher").asText()).isEqualTo(Users.ADMIN);
        assertThat(post.api
                        .get("templates/" + key + "/use")
                        .body()
                        .path("recipients")
                        .asInt())
                .isEqualTo(2);
    }

    private Api.Answer send(String address) {
        return post.api.post(
                "notifications", "{\"template\":\"" + key + "\",\"to\":[{\"address\":\"" + address + "\"}]}");
    }

    @Test
    void a_value_that_is_missing_is_named_and_nothing_is_stored() {
        ObjectNode template = template("en", "{{ order.number }}", "x");
        template.set("sample", order());
        publish(template);
        String address = Mail.somebody("ada");
        Api.Answer answer = send(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("data.order");
        assertThat(post.api.total("q=" + address)).isZero();
    }

    @Test
    void template_and_subject_together_are_refused() {
        publish(template("en", "s", "x"));
        Api.Answer answer = post.api.post(
                "notifications",
                "{\"template\":\"" + key + "\",\"subject\":\"s\",\"to\":[{\"address\":\"a@example.org\"}]}");
        assertThat(answer.wrongFields()).containsExactly("template");
    }

    @Test
    void hostile_templates_are_refused_and_the_server_goes_on() {
        for (String source : List.of(
                "<script>alert(1)</script>",
                "{{ order.getClass().forName(\"java.lang.Runtime\") }}",
                "{% include \"../../../etc/passwd\" %}",
                "{% for i in 1..100000000 %}{{ i }}{% endfor %}",
                "{% include \"" + key + "\" %}")) {
            ObjectNode template = template("en", "s", source);
            template.set("sample", order());
            Api.Answer answer = post.api.put("templates/" + key + "?publish=true", template.toString());
            assertThat(answer.status()).as(source).isEqualTo(400);
            assertThat(answer.wrongFields()).as(source).isNotEmpty();
        }
        post.proveDelivery();
    }

    @Test
    void a_template_made_per_person_gives_everybody_their_own_mail() {
        publish(template("en", "Dear {{ recipient.name }}", "x"));
        String ada = Mail.somebody("ada");
        String bob = Mail.somebody("bob");
        Api.Receipt receipt = new Api.Receipt(accepted(post.api.post(
                "notifications",
                "{\"template\":\"" + key + "\",\"bcc\":[{\"address\":\"" + ada + "\",\"name\":\"Ada\"},{\"address\":\""
                        + bob + "\",\"name\":\"Bob\"}]}")));
        receipt.recipientIds().forEach(id -> post.becomes(id, "SENT"));
        assertThat(new ParsedMail(post.relay.mailsTo(ada).get(0)).subject()).isEqualTo("Dear Ada");
        assertThat(new ParsedMail(post.relay.mailsTo(bob).get(0)).subject()).isEqualTo("Dear Bob");
        assertThat(post.relay.mailsTo(ada).get(0).messageId())
                .isNotEqualTo(post.relay.mailsTo(bob).get(0).messageId());
    }

    @Test
    void one_that_is_in_use_is_not_deleted() {
        String partial = key + "-footer";
        assertThat(post.api
                        .put(
                                "templates/" + partial + "?publish=true",
                                "{\"kind\":\"partial\",\"texts\":[{\"language\":\"en\",\"html\":\"bye\"}]}")
                        .status())
                .isEqualTo(200);
        publish(template("en", "s", "{% include \"" + partial + "\" %}"));
        Api.Answer refused = post.api.delete("templates/" + partial);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).contains(key);
        assertThat(post.api.delete("templates/" + key).status()).isEqualTo(204);
        assertThat(post.api.delete("templates/" + partial).status()).isEqualTo(204);
    }

    @Test
    void only_admins_change_templates() {
        Api viewer = post.station().api(Users.VIEWER);
        assertThat(viewer.put("templates/" + key, template("en", "s", "x").toString())
                        .status())
                .isEqualTo(403);
        assertThat(viewer.get("templates").status()).isEqualTo(200);
        assertThat(post.station().api(Users.PRODUCER).get("templates").status()).isEqualTo(403);
    }

    private ObjectNode template(String language, String subject, String html) {
        ObjectNode template = JSON.createObjectNode().put("type", "it." + key);
        return language(template, language, subject, html);
    }

    private static ObjectNode language(ObjectNode template, String language, String subject, String html) {
        template.withArray("texts")
                .addObject()
                .put("language", language)
                .put("subject", subject)
                .put("html", html);
        return template;
    }

    private void publish(ObjectNode template) {
        Api.Answer answer = post.api.put("templates/" + key + "?publish=true", template.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static JsonNode accepted(Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.body();
    }
}
