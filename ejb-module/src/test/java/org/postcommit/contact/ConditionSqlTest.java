package org.postcommit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.json.ConditionJson;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;

class ConditionSqlTest {

    private static final String ATTRIBUTE =
            "exists (select 1 from contact_attribute a where a.contact_id = c.id and a.name = ?";

    @Test
    void everybody_meets_no_condition() {
        assertThat(sql("{'all':[]}").sql()).isEqualTo("1 = 1");
    }

    @Test
    void an_attribute_is_compared_without_regard_to_case() {
        Clause clause = sql("{'field':'city','is':'GRAZ'}");

        assertThat(clause.sql()).isEqualTo(ATTRIBUTE + " and a.text_key = ?)");
        assertThat(clause.values()).containsExactly("city", "graz");
    }

    @Test
    void a_number_is_compared_as_one() {
        Clause clause = sql("{'field':'orders','greater':2.5}");

        assertThat(clause.sql()).isEqualTo(ATTRIBUTE + " and a.number_value > ?)");
        assertThat(clause.values()).containsExactly("orders", new BigDecimal("2.5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'field':'since','less':'2026-01-01'} | and a.text_key < ?)   | 2026-01-01
                    {'field':'vip','is':true}             | and a.text_key = ?)   | true
                    {'field':'city','contains':'50%_!'}   | and a.text_key like ? escape '!') | %50!%!_!!%
                    {'field':'zip','startsWith':80}       | and a.text_key like ? escape '!') | 80%
                    """, quoteCharacter = '~')
    void texts_dates_and_flags_are_compared_as_text(String json, String sql, String value) {
        Clause clause = sql(json);

        assertThat(clause.sql()).endsWith(sql);
        assertThat(clause.values()).last().isEqualTo(value);
    }

    @Test
    void who_has_no_city_does_not_live_in_graz() {
        assertThat(sql("{'field':'city','isNot':'Graz'}").sql()).startsWith("not exists");
        assertThat(sql("{'field':'city','isSet':false}").sql()).isEqualTo("not " + ATTRIBUTE + ")");
        assertThat(sql("{'field':'name','isNot':'Ada'}").sql())
                .isEqualTo("(lower(c.name) is null or lower(c.name) <> ?)");
    }

    @Test
    void one_of_several_looks_for_numbers_and_texts_apart() {
        Clause clause = sql("{'field':'zip','in':[8010,'A-8020']}");

        assertThat(clause.sql()).isEqualTo(ATTRIBUTE + " and (a.number_value = any (?) or a.text_key = any (?)))");
        assertThat(clause.values()).containsExactly("zip", List.of(new BigDecimal("8010")), List.of("a-8020"));
        assertThat(sql("{'field':'language','in':['DE','en']}"))
                .isEqualTo(new Clause("lower(c.language) = any (?)", (Object) List.of("de", "en")));
    }

    @Test
    void groups_become_brackets() {
        Clause clause = sql("{'all':[{'field':'zone','isSet':true},{'any':[{'field':'address','contains':'@x'},"
                + "{'field':'name','is':'Ada'}]}]}");

        assertThat(clause.sql())
                .isEqualTo("(lower(c.zone) is not null and (c.address_key like ? escape '!' or lower(c.name) = ?))");
        assertThat(clause.values()).containsExactly("%@x%", "ada");
    }

    @Test
    void what_is_written_is_read_again() {
        String json = "{\"all\":[{\"field\":\"city\",\"is\":\"Graz\"},{\"any\":[{\"field\":\"vip\",\"is\":true},"
                + "{\"field\":\"zip\",\"in\":[8010,\"A-8020\"]},{\"field\":\"x\",\"isSet\":false},"
                + "{\"field\":\"n\",\"less\":1.50}]}]}";

        assertThat(ConditionJson.write(read(json, new ArrayList<>()))).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'all':[{'field':'a b','is':1}]}           | condition.all[0].field
                    {'all':[{'is':'x'}]}                       | condition.all[0].field
                    {'all':[{'field':'a'}]}                    | condition.all[0].field
                    {'any':[]}                                 | condition.any
                    {'all':[{'all':[]}]}                       | condition.all[0].all
                    {'field':'a','is':1,'less':2}              | condition.less
                    {'field':'a','is':[1]}                     | condition.is
                    {'field':'a','in':'b'}                     | condition.in
                    {'field':'a','in':[]}                      | condition.in
                    {'field':'a','in':['b',{}]}                | condition.in[1]
                    {'field':'a','contains':''}                | condition.contains
                    {'field':'a','greater':true}               | condition.greater
                    {'field':'a','is':1234567890123456}        | condition.is
                    {'field':'a','like':'x','is':'y'}          | condition.like
                    {'all':[{'field':'a','is':1}],'field':'b'} | condition.field
                    {'all':[{'all':[{'all':[{'all':[{'all':[{'all':[{'field':'a','is':1}]}]}]}]}]}]} | condition.all[0].all[0].all[0].all[0].all[0].all
                    """, quoteCharacter = '~')
    void what_is_wrong_is_named_where_it_stands(String json, String field) {
        assertThat(faults(json)).extracting(FieldError::field).containsExactly(field);
    }

    private static List<FieldError> faults(String json) {
        List<FieldError> errors = new ArrayList<>();
        Condition condition = read(json, errors);
        if (errors.isEmpty()) {
            new ConditionCheck(errors).check(condition);
        }
        return errors;
    }

    private static Clause sql(String json) {
        assertThat(faults(json)).isEmpty();
        return ConditionSql.of(read(json, new ArrayList<>()));
    }

    private static Condition read(String json, List<FieldError> errors) {
        var fields = new JsonFields(JsonData.object(json.replace('\'', '"')), "condition.", errors);
        Condition condition = ConditionJson.read(fields);
        fields.refuseUnknown();
        return condition;
    }
}
