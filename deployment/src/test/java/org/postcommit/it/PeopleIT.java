package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
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

/** People and groups through the REST door. */
class PeopleIT {

    private static final String GRACE = """
            {"name":"Grace Hopper","addresses":["Grace@example.org","hopper@example.org"],"language":"en-US",
             "zone":"America/New_York","groups":["Navy","support"]}""";

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
        post.station().update("delete from person");
    }

    @Test
    void a_person_is_put_found_replaced_and_removed() {
        Api.Answer put = ada.put("people/Grace.Hopper", GRACE);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(ada.get("people/GRACE.hopper").body()).isEqualTo(put.body());
        assertThat(put.body())
                .hasToString("{\"id\":\"grace.hopper\",\"name\":\"Grace Hopper\","
                        + "\"addresses\":[\"Grace@example.org\",\"hopper@example.org\"],\"language\":\"en-US\","
                        + "\"zone\":\"America/New_York\",\"groups\":[\"Navy\",\"support\"]}");

        ada.put("people/grace.hopper", "{\"addresses\":[\"hopper@example.org\"],\"groups\":[\"NAVY\",\"board\"]}");
        assertThat(ada.get("people/grace.hopper").body())
                .hasToString("{\"id\":\"grace.hopper\",\"name\":null,\"addresses\":[\"hopper@example.org\"],"
                        + "\"language\":null,\"zone\":null,\"groups\":[\"board\",\"NAVY\"]}");

        assertThat(ada.delete("people/Grace.Hopper").status()).isEqualTo(204);
        assertThat(ada.get("people/grace.hopper").status()).isEqualTo(404);
        assertThat(ada.delete("people/grace.hopper").status()).isEqualTo(404);
        assertThat(post.station().count("select count(*) from person_address")).isZero();
    }

    @Test
    void people_are_found_by_a_part_of_what_is_known_of_them() {
        ada.put("people/grace", GRACE);
        ada.put("people/bob", "{\"name\":\"Bob_1%\",\"addresses\":[\"bob@example.net\"],\"groups\":[\"Support\"]}");

        assertThat(found("q=hopper@")).containsExactly("grace");
        assertThat(found("q=GRACE%20h")).containsExactly("grace");
        assertThat(found("q=example")).containsExactly("bob", "grace");
        assertThat(found("q=_1%25")).containsExactly("bob");
        assertThat(found("q=nobody%00")).isEmpty();
        assertThat(found("group=SUPPORT")).containsExactly("bob", "grace");
        assertThat(found("group=navy&q=bob")).isEmpty();
        assertThat(found("size=1&page=1")).containsExactly("grace");
        assertThat(ada.get("people?size=1").body().path("total").asInt()).isEqualTo(2);
        assertThat(ada.get("people?name=bob").wrongFields()).containsExactly("name");
    }

    @Test
    void groups_are_counted_whatever_their_case() {
        ada.put("people/grace", GRACE);
        ada.put("people/bob", "{\"addresses\":[\"bob@example.org\"],\"groups\":[\"Support\"]}");

        JsonNode groups = ada.get("groups").body();
        assertThat(groups.path("items"))
                .extracting(group -> group.path("name").asText().toLowerCase(Locale.ROOT) + " " + group.path("size"))
                .containsExactly("navy 1", "support 2");
        assertThat(groups.path("total").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_named_with_its_cure() {
        Api.Answer answer = ada.put(
                "people/grace",
                "{\"addresses\":[\"nonsense\"],\"language\":\"english!\",\"zone\":\"Mars\",\"groups\":[\"a;b\"]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("addresses[0]", "language", "zone", "groups[0]");
        assertThat(ada.put("people/a%20b", GRACE).wrongFields()).containsExactly("id");
        assertThat(ada.put("people/grace", "{\"id\":\"bob\",\"phone\":1}").wrongFields())
                .containsExactly("phone", "id");
        assertThat(found("")).isEmpty();
    }

    @Test
    void an_import_stores_good_lines_reports_the_others_and_can_be_tried_before() {
        ada.put("people/grace", GRACE);
        ada.put("people/bob", "{\"name\":\"Bob\",\"addresses\":[\"bob@example.org\"]}");
        String csv = """
                addresses,id,groups
                new@example.org,new,support
                bob@example.org,Bob,
                Grace@example.org;hopper@example.org,grace,Navy;board

                nonsense,cy,
                "two@example.org,three@example.org",dora,,
                """;

        Api.Answer dry = ada.postCsv("people/import?dryRun=true", "\uFEFF" + csv);
        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(found("")).containsExactly("bob", "grace");
        assertCounts(dry, 1, 1, 1, 6, 7);

        Api.Answer done = ada.postCsv("people/import", csv);
        assertCounts(done, 1, 1, 1, 6, 7);
        assertThat(done.body().path("refused").path(0).path("reason").asText()).startsWith("address 1 is no address");
        assertThat(found("")).containsExactly("bob", "grace", "new");
        assertThat(ada.get("people/grace").body().path("name").asText())
                .as("no column, no change")
                .isEqualTo("Grace Hopper");
        assertThat(ada.get("people/grace").body().path("groups")).hasToString("[\"board\",\"Navy\"]");
        assertThat(post.station().strings("select selection from operation where action = 'IMPORT_PEOPLE'"))
                .contains("1 added, 1 changed, 1 unchanged, 2 refused");
    }

    @Test
    void an_export_is_imported_again_without_a_change() {
        ada.put("people/grace", GRACE);
        ada.put(
                "people/odd",
                "{\"name\":\"=1+1, \\\"quoted\\\"\",\"addresses\":[\"+tag@example.org\",\"o@bücher.example\"]}");

        Api.Answer export = ada.get("people/export");
        assertThat(export.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(export.text()).startsWith("id,name,addresses,language,zone,groups\r\n");
        assertCounts(ada.postCsv("people/import", export.text()), 0, 0, 2);
        deleteAll();
        assertCounts(ada.postCsv("people/import", export.text()), 2, 0, 0);
        assertThat(ada.get("people/export").text()).isEqualTo(export.text());
    }

    @Test
    void many_people_go_in_and_out() {
        String csv = IntStream.range(0, 5_000)
                .mapToObj(i -> "p" + i + ",p" + i + "@example.org,all;g" + i % 10)
                .collect(Collectors.joining("\n", "id,addresses,groups\n", "\n"));

        assertCounts(ada.postCsv("people/import", csv), 5_000, 0, 0);
        assertCounts(ada.postCsv("people/import", csv.replace("g7", "g8")), 0, 500, 4_500);
        assertThat(ada.get("groups").body().path("items"))
                .extracting(group -> group.path("size").asInt())
                .hasSize(10)
                .contains(5_000, 1_000);
        assertThat(ada.get("people/export").text().lines()).hasSize(5_001);
        assertCounts(ada.postCsv("people/import", csv.replace("@example.org", "@example.net")), 0, 5_000, 0);
    }

    @Test
    void a_list_that_is_none_is_refused_as_a_whole() {
        assertThat(ada.postCsv("people/import", "id;addresses\nada;ada@example.org\n")
                        .complaints())
                .singleElement()
                .asString()
                .startsWith("has an unknown column 'id;addresses'");
        assertThat(ada.postCsv("people/import?dryRun=perhaps", "id,addresses\n").wrongFields())
                .containsExactly("dryRun");
        assertThat(ada.post("people/import", "{}").status()).isEqualTo(415);
    }

    @Test
    void viewers_read_admins_change_and_producers_do_neither() {
        ada.put("people/grace", GRACE);
        for (String user : List.of(Users.VIEWER, Users.OPERATOR)) {
            Api api = post.station().api(user);
            assertThat(api.get("people/grace").status()).as(user).isEqualTo(200);
            assertThat(api.get("people").status()).isEqualTo(200);
            assertThat(api.get("groups").status()).isEqualTo(200);
            assertThat(api.get("people/export").status()).isEqualTo(200);
            assertThat(api.put("people/eve", GRACE).status()).isEqualTo(403);
            assertThat(api.delete("people/grace").status()).isEqualTo(403);
            assertThat(api.postCsv("people/import?dryRun=true", "id,addresses\n")
                            .status())
                    .isEqualTo(403);
        }
        Api paula = post.station().api(Users.PRODUCER);
        assertThat(paula.get("people").status()).isEqualTo(403);
        assertThat(paula.get("people/export").status()).isEqualTo(403);
        assertThat(found("")).containsExactly("grace");
    }

    private List<String> found(String query) {
        JsonNode items = ada.get("people?" + query).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(person -> person.path("id").asText())
                .toList();
    }

    private static void assertCounts(Api.Answer report, int added, int changed, int unchanged, Integer... refused) {
        assertThat(report.body().path("added").asInt(-1)).as(report.toString()).isEqualTo(added);
        assertThat(report.body().path("changed").asInt(-1)).as("changed").isEqualTo(changed);
        assertThat(report.body().path("unchanged").asInt(-1)).as("unchanged").isEqualTo(unchanged);
        assertThat(report.body().path("refused"))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(refused);
    }
}
