package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Contacts through the REST door. */
class ContactsIT {

    private static final String GRACE = """
            {"name":"Grace Hopper","language":"en-US","zone":"America/New_York",
             "attributes":{"city":"Arlington","orders":42,"rate":1.50,"vip":true,"since":"2024-05-01","none":null}}""";

    private Post post;
    private Api ada;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        ada = post.api;
        deleteAll();
    }

    @AfterEach
    void deleteAll() {
        post.station().update("delete from contact");
    }

    @Test
    void a_contact_is_put_found_replaced_and_removed() {
        Api.Answer put = ada.put("contacts/Grace@Example.org", GRACE);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(ada.get("contacts/GRACE@example.org").body()).isEqualTo(put.body());
        assertThat(put.body().toString())
                .startsWith("{\"address\":\"Grace@Example.org\",\"name\":\"Grace Hopper\",\"language\":\"en-US\","
                        + "\"zone\":\"America/New_York\",\"attributes\":{\"city\":\"Arlington\",\"orders\":42,"
                        + "\"rate\":1.50,\"since\":\"2024-05-01\",\"vip\":true},\"createdAt\":\"");

        JsonNode replaced = ada.put("contacts/grace@example.org", "{\"attributes\":{\"city\":\"Boston\"}}")
                .body();
        assertThat(replaced.path("name").isNull()).isTrue();
        assertThat(replaced.path("attributes")).hasToString("{\"city\":\"Boston\"}");
        assertThat(replaced.path("createdAt")).isEqualTo(put.body().path("createdAt"));

        assertThat(ada.delete("contacts/Grace@example.org").status()).isEqualTo(204);
        assertThat(ada.get("contacts/grace@example.org").status()).isEqualTo(404);
        assertThat(ada.delete("contacts/grace@example.org").status()).isEqualTo(404);
        assertThat(post.station().count("select count(*) from contact_attribute"))
                .isZero();
    }

    @Test
    void contacts_are_found_by_a_part_of_address_or_name() {
        ada.put("contacts/grace@example.org", GRACE);
        ada.put("contacts/bob@example.net", "{\"name\":\"Bob_1%\"}");

        assertThat(found("q=GRACE%20h")).containsExactly("grace@example.org");
        assertThat(found("q=example")).containsExactly("bob@example.net", "grace@example.org");
        assertThat(found("q=_1%25")).containsExactly("bob@example.net");
        assertThat(found("q=nobody%00")).isEmpty();
        assertThat(found("size=1&page=1")).containsExactly("grace@example.org");
        assertThat(ada.get("contacts?size=1").body().path("total").asInt()).isEqualTo(2);
        assertThat(ada.get("contacts?name=bob").wrongFields()).containsExactly("name");
    }

    @Test
    void what_is_wrong_is_named_with_its_cure() {
        Api.Answer answer = ada.put(
                "contacts/grace@example.org",
                "{\"language\":\"english!\",\"zone\":\"Mars\",\"attributes\":{\"a b\":1,\"list\":[1]}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder("language", "zone", "attributes.a b", "attributes.list");
        assertThat(ada.put("contacts/a@b@c", GRACE).wrongFields()).containsExactly("address");
        assertThat(ada.put("contacts/grace@example.org", "{\"address\":\"bob@example.org\",\"phone\":1}")
                        .wrongFields())
                .containsExactlyInAnyOrder("phone", "address");
        assertThat(ada.get("contacts/nobody").status()).isEqualTo(404);
        assertThat(found("")).isEmpty();
    }

    @Test
    void viewers_read_admins_change_and_producers_do_neither() {
        ada.put("contacts/grace@example.org", GRACE);
        for (String user : List.of(Users.VIEWER, Users.OPERATOR)) {
            Api api = post.station().api(user);
            assertThat(api.get("contacts/grace@example.org").status()).as(user).isEqualTo(200);
            assertThat(api.get("contacts").status()).isEqualTo(200);
            assertThat(api.put("contacts/eve@example.org", GRACE).status()).isEqualTo(403);
            assertThat(api.delete("contacts/grace@example.org").status()).isEqualTo(403);
        }
        assertThat(post.station().api(Users.PRODUCER).get("contacts").status()).isEqualTo(403);
        assertThat(found("")).containsExactly("grace@example.org");
    }

    private List<String> found(String query) {
        JsonNode items = ada.get("contacts?" + query).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(contact -> contact.path("address").asText())
                .toList();
    }
}
