package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.pop3.Mailbox;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;

/** Accounts: where mail leaves and where reports arrive. */
class AccountsIT {

    private static final String INBOUND = """
            {"name":"Box","host":"127.0.0.1","port":%d,"user":"bounces","password":"%s","tls":"%s",
             "address":"box@example.org","verp":false}
            """;

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
    }

    @AfterEach
    void leave() {
        post.api.delete("accounts/inbound/box");
        post.api.delete("accounts/outbound/pairs");
    }

    @Test
    void the_environments_account_is_there_until_another_takes_its_place() {
        assertThat(get("accounts/outbound/default").path("from").asText()).isEqualTo("shop@example.org");
        assertThat(get("accounts/outbound/default").path("mailer").asText()).isEqualTo("smtp");
        assertThat(put("accounts/outbound/default", "{\"name\":\"Mine\",\"from\":\"mine@example.org\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get("accounts").path("outbound").get(0).path("stored").asBoolean())
                .isTrue();
        assertThat(post.api.delete("accounts/outbound/default").status()).isEqualTo(204);
        assertThat(get("accounts/outbound/default").path("stored").asBoolean(true))
                .isFalse();
        assertThat(post.api.delete("accounts/outbound/default").status()).isEqualTo(404);
    }

    @Test
    void an_outbound_account_has_connections_of_its_own_and_goes_with_them() {
        String type = Post.someType();
        put("accounts/outbound/pairs", "{\"name\":\"Pairs\",\"from\":\"pairs@example.org\",\"mailsPerConnection\":2}");
        assertThat(test("outbound/pairs").path("ok").asBoolean()).isTrue();
        post.relay.forget();
        Api.Receipt receipt =
                post.send(Mail.toMany(5, "pair").with("type", type).with("mailer", "account-pairs"));
        for (String id : receipt.recipientIds()) {
            post.becomes(id, "SENT");
        }
        assertThat(post.relay.mails().stream().map(ReceivedMail::connection).distinct())
                .hasSizeGreaterThanOrEqualTo(3);

        assertThat(post.api.delete("accounts/outbound/pairs").status()).isEqualTo(204);
        assertThat(post.api.submit(Mail.toAda().with("mailer", "account-pairs")).wrongFields())
                .containsExactly("mailer");
    }

    @Test
    void many_who_add_the_same_account_at_once_all_succeed() {
        Post.allSucceed(() -> put("accounts/outbound/pairs", "{\"name\":\"Pairs\",\"from\":\"pairs@example.org\"}"));
        Post.allSucceed(() -> put("accounts/inbound/box", INBOUND.formatted(110, "geheim", "none")));
    }

    @Test
    void a_mail_session_that_is_not_there_is_named_by_the_test() {
        put(
                "accounts/outbound/pairs",
                "{\"name\":\"Pairs\",\"from\":\"pairs@example.org\",\"mailSession\":\"java:jboss/mail/Nowhere\"}");

        assertThat(test("outbound/pairs").path("ok").asBoolean(true)).isFalse();
        assertThat(test("outbound/pairs").path("text").asText())
                .contains("There is no mail session java:jboss/mail/Nowhere");
    }

    @Test
    void a_mailbox_is_tested_in_words_and_its_password_is_never_told() {
        try (var mailbox = new Mailbox("box@example.org")) {
            Api.Answer stored = put("accounts/inbound/box", INBOUND.formatted(mailbox.pop3Port(), "geheim", "none"));
            assertThat(stored.status()).isEqualTo(200);
            assertThat(stored.body().path("passwordSet").asBoolean()).isTrue();
            assertThat(stored.body().toString()).doesNotContain("geheim");
            assertThat(test("inbound/box").path("ok").asBoolean()).isTrue();

            put("accounts/inbound/box", INBOUND.formatted(mailbox.pop3Port(), "falsch", "none"));
            assertThat(test("inbound/box").path("ok").asBoolean(true)).isFalse();
            assertThat(test("inbound/box").path("text").asText())
                    .startsWith("The login was refused")
                    .doesNotContain("falsch");

            put("accounts/inbound/box", INBOUND.formatted(mailbox.pop3Port(), "geheim", "starttls"));
            assertThat(test("inbound/box").path("text").asText()).contains("STLS");
        }
        assertThat(post.station().api(Users.OPERATOR).get("accounts").body().toString())
                .doesNotContain("geheim");
    }

    @Test
    void everything_that_is_wrong_is_named_and_only_admins_change() {
        assertThat(put("accounts/inbound/box", "{\"name\":\"\",\"host\":\"a b\",\"port\":0,\"tls\":\"none\"}")
                        .wrongFields())
                .contains("name", "host", "port", "user", "password", "address");
        assertThat(put("accounts/outbound/Big", "{\"name\":\"x\",\"from\":\"a@example.org\"}")
                        .wrongFields())
                .containsExactly("key");
        Api operator = post.station().api(Users.OPERATOR);
        assertThat(operator.put("accounts/outbound/pairs", "{\"name\":\"x\",\"from\":\"a@example.org\"}")
                        .status())
                .isEqualTo(403);
        assertThat(operator.get("accounts/inbound/nobody").status()).isEqualTo(404);
    }

    private JsonNode get(String path) {
        return post.api.get(path).body();
    }

    private Api.Answer put(String path, String json) {
        return post.api.put(path, json);
    }

    private JsonNode test(String path) {
        Api.Answer answer = post.api.post("accounts/" + path + "/test", "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }
}
