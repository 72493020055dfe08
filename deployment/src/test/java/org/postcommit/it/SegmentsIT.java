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

/** Segments of all three kinds through the REST door. */
class SegmentsIT {

    private static final String H2 = "java:jboss/datasources/ExampleDS";
    private static final String POSTGRESQL = "java:jboss/datasources/PostcommitDS";

    private Post post;
    private Api ada;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        ada = post.api;
        deleteAll();
        put("ada@example.org", "'name':'Ada','language':'de','attributes':{'city':'Graz','orders':3,'vip':true}");
        put("Bob@example.org", "'language':'en','attributes':{'city':'GRAZ','orders':12,'since':'2025-03-01'}");
        put("cy@example.net", "'attributes':{'city':'Wien','since':'2023-01-31'}");
        put("dora@example.net", "'name':'Dora'");
    }

    @AfterEach
    void deleteAll() {
        post.station().update("delete from contact");
        post.station().update("delete from segment");
    }

    @Test
    void a_condition_finds_the_contacts_that_meet_it() {
        assertFound("{'all':[]}", "ada@example.org", "Bob@example.org", "cy@example.net", "dora@example.net");
        assertFound("{'field':'city','is':'graz'}", "ada@example.org", "Bob@example.org");
        assertFound("{'field':'city','isNot':'graz'}", "cy@example.net", "dora@example.net");
        assertFound("{'field':'city','in':['wien','linz']}", "cy@example.net");
        assertFound("{'field':'city','startsWith':'w'}", "cy@example.net");
        assertFound("{'field':'city','isSet':false}", "dora@example.net");
        assertFound("{'field':'orders','greater':3}", "Bob@example.org");
        assertFound("{'field':'orders','is':3.0}", "ada@example.org");
        assertFound("{'field':'orders','in':[3,4]}", "ada@example.org");
        assertFound("{'field':'since','less':'2024-01-01'}", "cy@example.net");
        assertFound("{'field':'vip','is':true}", "ada@example.org");
        assertFound("{'field':'vip','isNot':true}", "Bob@example.org", "cy@example.net", "dora@example.net");
        assertFound("{'field':'address','contains':'EXAMPLE.NET'}", "cy@example.net", "dora@example.net");
        assertFound("{'field':'language','in':['DE','fr']}", "ada@example.org");
        assertFound("{'field':'name','isSet':true}", "ada@example.org", "dora@example.net");
        assertFound(
                "{'all':[{'field':'city','isSet':true},{'any':[{'field':'orders','less':5},"
                        + "{'field':'address','startsWith':'cy'}]}]}",
                "ada@example.org",
                "cy@example.net");
    }

    @Test
    void a_list_finds_its_contacts_and_says_who_is_none() {
        String list = json("'name':'Two','kind':'LIST','addresses':['ADA@example.org','new@example.org']");
        JsonNode preview = ada.post("segments/preview", list).body();
        assertThat(addresses(preview)).containsExactly("ada@example.org");
        assertThat(preview.path("missing").asInt()).isEqualTo(1);

        assertThat(ada.put("segments/two", list).status()).isEqualTo(200);
        put("new@example.org", "'name':'New'");
        JsonNode members = ada.get("segments/two/members").body();
        assertThat(addresses(members)).containsExactly("ada@example.org", "new@example.org");
        assertThat(members.path("missing").asInt()).isZero();
    }

    @Test
    void many_who_add_the_same_segment_at_once_all_succeed() {
        String list = json("'name':'Two','kind':'LIST','addresses':['ada@example.org','cy@example.net']");

        Post.allSucceed(() -> ada.put("segments/two", list));

        assertThat(addresses(ada.get("segments/two/members").body()))
                .containsExactly("ada@example.org", "cy@example.net");
    }

    @Test
    void a_query_finds_people_in_a_database_of_the_customers() {
        String query = "select 'P' || x || '@shop.example' as address, 'No ' || x as name, x as number,"
                + " date '2026-01-31' as since from system_range(1, 3000) union all select 'nonsense', null, 1, null";
        String segment = query(H2, query);
        Api.Answer put = ada.put("segments/shop", segment);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);

        JsonNode members = ada.get("segments/shop/members?size=2").body();
        assertThat(members.path("size").asInt()).isEqualTo(3_001);
        assertThat(members.path("sample").path(0))
                .hasToString("{\"address\":\"P1000@shop.example\",\"name\":\"No 1000\",\"language\":null,\"zone\":null,"
                        + "\"attributes\":{\"number\":1000,\"since\":\"2026-01-31\"}}");
        assertThat(addresses(members)).containsExactly("P1000@shop.example", "P1001@shop.example");
    }

    @Test
    void a_query_changes_nothing_and_cannot_last() {
        assertThat(complaint(POSTGRESQL, "select address, setval('s', 1) from contact"))
                .startsWith("is refused by the database");
        post.station()
                .update("create or replace function it_forget() returns text language plpgsql as"
                        + " $$ begin delete from contact; return 'a@example.org'; end $$");
        assertThat(complaint(POSTGRESQL, "select it_forget() as address")).contains("read-only");
        assertThat(post.station().count("select count(*) from contact")).isEqualTo(4);
        assertThat(complaint(POSTGRESQL, "select pg_sleep(30)::text as address"))
                .isEqualTo("took longer than POSTCOMMIT_SEGMENT_TIMEOUT_MS allows");
        assertThat(complaint(H2, "select x || '@example.org' as address from system_range(1, 10001)"))
                .isEqualTo("finds more than the 10000 that POSTCOMMIT_SEGMENT_MAX_ROWS allows");
        assertThat(complaint(H2, "select nobody from nowhere")).startsWith("is refused by the database: Table");
        assertThat(complaint(H2, "select 1; select 2")).contains("semicolon");
        assertThat(ada.post("segments/preview", query("java:jboss/datasources/Other", "select 1"))
                        .wrongFields())
                .containsExactly("source");
    }

    @Test
    void a_segment_is_put_listed_replaced_and_removed() {
        String body = json("'name':'Graz','description':'near','kind':'CONDITION','condition':"
                + "{'all':[{'field':'city','is':'Graz'},{'field':'orders','greater':2.5}]}");
        assertThat(ada.put("segments/graz", body).body()).hasToString("{\"key\":\"graz\"," + body.substring(1));
        assertThat(ada.get("segments/graz").body()).hasToString("{\"key\":\"graz\"," + body.substring(1));
        assertThat(ada.get("segments?q=GRA")
                        .body()
                        .path("items")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("CONDITION");
        assertThat(ada.get("segments?q=wien").body().path("total").asInt()).isZero();

        ada.put("segments/graz", json("'name':'Graz','kind':'LIST','addresses':['ada@example.org']"));
        assertThat(ada.get("segments/graz").body().has("condition")).isFalse();
        assertThat(ada.delete("segments/graz").status()).isEqualTo(204);
        assertThat(ada.get("segments/graz").status()).isEqualTo(404);
        assertThat(ada.get("segments/graz/members").status()).isEqualTo(404);
        assertThat(ada.delete("segments/graz").status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_named_where_it_stands() {
        assertThat(ada.put("segments/A%20B", "{}").wrongFields()).containsExactly("key", "name", "kind");
        assertThat(ada.put(
                                "segments/a",
                                json("'name':'A','kind':'CONDITION','condition':{'all':[{'field':'x','is':'1'},"
                                        + "{'field':'y'}]},'query':'select 1'"))
                        .wrongFields())
                .containsExactly("condition.all[1].field", "query");
        assertThat(ada.put("segments/a", json("'name':'A','kind':'LIST','addresses':['nonsense']"))
                        .wrongFields())
                .containsExactly("addresses[0]");
        assertThat(ada.post("segments/preview?size=101", "{}").wrongFields()).containsExactly("size");
    }

    @Test
    void viewers_look_admins_change_and_only_they_try_queries() {
        String body = json("'name':'All','kind':'CONDITION','condition':{'all':[]}");
        ada.put("segments/all", body);
        for (String user : List.of(Users.VIEWER, Users.OPERATOR)) {
            Api api = post.station().api(user);
            assertThat(api.get("segments/all/members").status()).isEqualTo(200);
            assertThat(api.get("segments").status()).isEqualTo(200);
            assertThat(api.post("segments/preview", body).status()).isEqualTo(200);
            assertThat(api.post("segments/preview", query(H2, "select 'a@b.example' as address"))
                            .status())
                    .isEqualTo(403);
            assertThat(api.put("segments/all", body).status()).isEqualTo(403);
            assertThat(api.delete("segments/all").status()).isEqualTo(403);
        }
        assertThat(post.station().api(Users.PRODUCER).get("segments").status()).isEqualTo(403);
    }

    private void put(String address, String fields) {
        Api.Answer answer = ada.put("contacts/" + address, json(fields));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private void assertFound(String condition, String... addresses) {
        Api.Answer answer = ada.post("segments/preview", json("'kind':'CONDITION','condition':" + condition));
        assertThat(addresses(answer.body())).as(condition + " " + answer).containsExactly(addresses);
        assertThat(answer.body().path("size").asInt()).isEqualTo(addresses.length);
    }

    private String complaint(String source, String query) {
        Api.Answer answer = ada.post("segments/preview", query(source, query));
        assertThat(answer.wrongFields()).as(answer.toString()).containsExactly("query");
        return answer.complaints().get(0);
    }

    private static String query(String source, String query) {
        return "{\"name\":\"Shop\",\"kind\":\"QUERY\",\"source\":\"" + source + "\",\"query\":\"" + query + "\"}";
    }

    private static String json(String fields) {
        return "{" + fields.replace('\'', '"') + "}";
    }

    private static List<String> addresses(JsonNode preview) {
        return StreamSupport.stream(preview.path("sample").spliterator(), false)
                .map(member -> member.path("address").asText())
                .toList();
    }
}
