package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.rule.Rule;

class BodyTest {

    private static final FieldError NO_TEMPLATE = new FieldError("template", "is missing");

    @Test
    void what_could_be_read_is_answered_and_not_checked_here() {
        assertThat(Body.read("{\"key\":\"a\"}", RuleJson::read)
                        .orRefuse(rule -> List.of(NO_TEMPLATE))
                        .key())
                .isEqualTo("a");
    }

    @Test
    void what_could_not_be_read_is_refused_with_all_that_is_wrong() {
        Body<Rule> body = Body.read("{\"key\":7,\"x\":1}", RuleJson::read);

        assertThat(refused(() -> body.orRefuse(rule -> List.of(NO_TEMPLATE, new FieldError("key", "is bad")))))
                .extracting(FieldError::field)
                .containsExactly("key", "x", "template");
        assertThat(refused(body::orRefuse)).extracting(FieldError::field).containsExactly("key", "x");
        assertThat(body.errors(rule -> List.of(NO_TEMPLATE))).hasSize(3).contains(NO_TEMPLATE);
    }

    @Test
    void what_has_to_be_valid_is_checked_although_it_could_be_read() {
        Body<Rule> body = Body.read("{\"key\":\"a\"}", RuleJson::read);

        assertThat(body.valid(rule -> List.of()).key()).isEqualTo("a");
        assertThat(refused(() -> body.valid(rule -> List.of(NO_TEMPLATE)))).containsExactly(NO_TEMPLATE);
    }

    @Test
    void the_address_says_the_name_and_the_body_may_repeat_it() {
        assertThat(named("{}").orRefuse().key()).isEqualTo("a");
        assertThat(named("{\"key\":null}").orRefuse().key()).isEqualTo("a");
        assertThat(named("{\"key\":\"a\",\"name\":\"A\"}").orRefuse().name()).isEqualTo("A");
    }

    @Test
    void another_name_than_in_the_address_is_refused() {
        assertThat(refused(named("{\"key\":\"b\"}")::orRefuse))
                .containsExactly(new FieldError("key", "differs from a in the address; leave it out"));
        assertThat(refused(named("{\"key\":7}")::orRefuse))
                .containsExactly(new FieldError("key", "has to be a string"));
    }

    @Test
    void no_field_may_be_left_over() {
        assertThat(refused(() -> Body.of("{\"a\":\"1\",\"b\":\"2\"}", fields -> fields.text("a"))
                        .orRefuse()))
                .extracting(FieldError::field)
                .containsExactly("b");
    }

    private static Body<Rule> named(String json) {
        return Body.named(json, "key", "a", RuleJson::read);
    }

    private static List<FieldError> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(BadRequest.class, call).errors();
    }
}
