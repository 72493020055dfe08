package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        post.station().update("delete from contact_import");
    }

    @Test
    void a_contact_is_put_found_replaced_and_removed() {
        Api.Answer put = ada.put("contacts/Grace@Example.org", GRACE);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(ada.get("contacts/GRACE@example.org").body()).isEqualTo(put.body());
        assertThat(put.body().toString())
                .startsWith("{\"address\":\"Grace@Example.org\",\"name\":\"Grace Hopper\",\"language\":\"en-US\","
                        + "\"zone\":\"America/New_York\",\"attributes\":{\"city\":\"Arlington\",\"orders\":42,"
                        + "\"rate\":1.5,\"since\":\"2024-05-01\",\"vip\":true},\"createdAt\":\"");

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
    void an_import_stores_good_lines_reports_the_others_and_can_be_tried_before() {
        ada.put("contacts/grace@example.org", GRACE);
        String csv =
                "\uFEFFcity,Address,zip,vip\nBoston,GRACE@example.org,,\n,new@example.org,08010,true\nx,nonsense,1,\n"
                        + "y,new@example.org,2,\n";

        JsonNode dry = imported("contacts/import?dryRun=true", csv);
        assertThat(found("")).containsExactly("grace@example.org");
        JsonNode done = imported("contacts/import", csv);
        for (String count : List.of("added", "changed", "unchanged", "refusedCount", "refused")) {
            assertThat(done.path(count)).as(count).isEqualTo(dry.path(count));
        }
        assertThat(done.path("added").asInt()).isEqualTo(1);
        assertThat(done.path("changed").asInt()).isEqualTo(1);
        assertThat(done.path("refused"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(4, 5);
        assertThat(ada.get("contacts/new@example.org").body().path("attributes"))
                .hasToString("{\"vip\":true,\"zip\":\"08010\"}");
        JsonNode grace = ada.get("contacts/grace@example.org").body();
        assertThat(grace.path("name").asText()).isEqualTo("Grace Hopper");
        assertThat(grace.path("attributes").path("city").asText()).isEqualTo("Boston");
        assertThat(grace.path("attributes").has("vip")).isFalse();
    }

    @Test
    void many_contacts_go_in_and_out() {
        int many = Amount.contacts();
        JsonNode done = imported(
                "contacts/import",
                IntStream.range(0, many)
                        .mapToObj(i -> "c" + i + "@example.org,Name " + i + "," + (i % 2 == 0 ? "de" : "en") + ",Town "
                                + i % 100 + "," + i)
                        .collect(Collectors.joining("\n", "address,name,language,city,number\n", "\nnonsense,,,,\n")));

        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("added").asInt()).isEqualTo(many);
        assertThat(done.path("refusedCount").asInt()).isEqualTo(1);
        assertThat(done.path("bytesRead")).isEqualTo(done.path("bytes"));
        assertThat(post.station().count("select count(*) from contact_attribute"))
                .isEqualTo(2L * many);
        String segment = "{\"kind\":\"CONDITION\",\"condition\":{\"all\":[{\"field\":\"city\",\"is\":\"town 7\"},"
                + "{\"field\":\"number\",\"less\":" + many / 2 + "}]}}";
        assertThat(ada.post("segments/preview", segment).body().path("size").asInt())
                .isEqualTo(many / 200);

        String export = ada.get("contacts/export").text();
        assertThat(export.lines()).hasSize(many + 1);
        JsonNode again = imported("contacts/import?dryRun=true", export);
        assertThat(again.path("unchanged").asInt()).isEqualTo(many);
    }

    @Test
    void an_export_is_imported_again_without_a_change() {
        ada.put("contacts/grace@example.org", GRACE);
        ada.put("contacts/+odd@example.org", "{\"name\":\"=1+1, \\\"quoted\\\"\",\"attributes\":{\"minus\":-1.5}}");

        Api.Answer export = ada.get("contacts/export");
        assertThat(export.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(export.text()).startsWith("address,name,language,zone,city,minus,orders,rate,since,vip\r\n");
        assertThat(imported("contacts/import", export.text()).path("unchanged").asInt())
                .isEqualTo(2);
        deleteAll();
        assertThat(imported("contacts/import", export.text()).path("added").asInt())
                .isEqualTo(2);
        assertThat(ada.get("contacts/export").text()).isEqualTo(export.text());
    }

    @Test
    void a_list_that_is_none_is_refused_as_a_whole() {
        assertThat(ada.postCsv("contacts/import", "name,First Name\n").complaints())
                .singleElement()
                .asString()
                .startsWith("has the column 'First Name', which cannot be an attribute");
        assertThat(ada.postCsv("contacts/import", "name\n").wrongFields()).containsExactly("csv");
        assertThat(ada.postCsv("contacts/import?dryRun=perhaps", "address\n").wrongFields())
                .containsExactly("dryRun");
        assertThat(ada.post("contacts/import", "{}").status()).isEqualTo(415);
        assertThat(imported("contacts/import", "address,name\na@example.org,\uFFFD\n")
                        .path("refused")
                        .path(0)
                        .path("reason")
                        .asText())
                .startsWith("is not UTF-8");
    }

    @Test
    void an_import_whose_server_stopped_was_cut_off_and_one_that_runs_elsewhere_is_waited_for() {
        String id = running("now() - interval '2 minutes'");
        assertThat(ada.get("contacts/imports/" + id).body().path("state").asText())
                .isEqualTo("CUT_OFF");
        assertThat(imported("contacts/import", "address\n").path("state").asText())
                .isEqualTo("DONE");

        String other = running("now() + interval '1 minute'");
        assertThat(ada.postCsv("contacts/import", "address\n").status()).isEqualTo(409);
        assertThat(ada.get("contacts/imports").body().path("items"))
                .extracting(row -> row.path("id").asText())
                .contains(id, other);
        assertThat(ada.get("contacts/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ada.get("contacts/imports/x").status()).isEqualTo(400);
    }

    private String running(String seen) {
        String id = UUID.randomUUID().toString();
        post.station()
                .update("insert into contact_import (id, file_name, dry_run, state, who, owner, started_at, seen_at,"
                        + " bytes, bytes_read, added, changed, unchanged, refused) values ('" + id
                        + "', 'big.csv', false, 'RUNNING', 'ada', 'other#1', now(), " + seen
                        + ", 100, 50, 1, 0, 0, 0)");
        return id;
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
        Api viewer = post.station().api(Users.VIEWER);
        assertThat(viewer.get("contacts/export").status()).isEqualTo(200);
        assertThat(viewer.get("contacts/imports").status()).isEqualTo(200);
        assertThat(viewer.postCsv("contacts/import?dryRun=true", "address\n").status())
                .isEqualTo(403);
        assertThat(post.station().api(Users.PRODUCER).get("contacts/export").status())
                .isEqualTo(403);
        assertThat(post.station().api(Users.PRODUCER).get("contacts").status()).isEqualTo(403);
        assertThat(found("")).containsExactly("grace@example.org");
    }

    /** What became of a list, however long it takes. */
    private JsonNode imported(String path, String csv) {
        Api.Answer answer = ada.postCsv(path, csv);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 202);
        String id = answer.body().path("id").asText();
        within(Duration.ofMinutes(10))
                .until(() -> !ada.get("contacts/imports/" + id)
                        .body()
                        .path("state")
                        .asText()
                        .equals("RUNNING"));
        return ada.get("contacts/imports/" + id).body();
    }

    private List<String> found(String query) {
        JsonNode items = ada.get("contacts?" + query).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(contact -> contact.path("address").asText())
                .toList();
    }
}
