package org.postcommit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;

class ContactCheckTest {

    @Test
    void what_is_given_is_put_in_order() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("city", " Graz ");
        attributes.put("empty", " ");
        attributes.put("gone", null);
        attributes.put("orders", 3);
        attributes.put("rate", new BigDecimal("1.50"));

        Contact contact = new ContactCheck(new Contact(" Ada@example.org ", " ", "de", null, attributes)).contact();

        assertThat(contact)
                .isEqualTo(new Contact(
                        "Ada@example.org",
                        null,
                        "de",
                        null,
                        Map.of("city", "Graz", "orders", 3L, "rate", new BigDecimal("1.50"))));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        var check = new ContactCheck(new Contact(
                "nonsense",
                "a\nb",
                "english!",
                "Mars",
                Map.of("a b", 1, "list", List.of(1), "big", 1e20, "Name", "x", "long", "x".repeat(501))));

        assertThat(check.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "address",
                        "name",
                        "language",
                        "zone",
                        "attributes.a b",
                        "attributes.list",
                        "attributes.big",
                        "attributes.Name",
                        "attributes.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "42", "-1.5", "1.50", "999999999999999.999999", "true", "false"})
    void a_cell_that_is_a_number_or_a_flag_is_one(String cell) {
        Object value = AttributeValue.of(cell);

        assertThat(value).isNotInstanceOf(String.class);
        assertThat(AttributeText.value(AttributeText.kind(value), AttributeValue.text(value)))
                .isEqualTo(value)
                .hasToString(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08010", "+43316", "1e5", "1,5", "TRUE", "-0", "1234567890123456", "2026-11-22", "1.1234567"})
    void what_only_looks_like_one_stays_a_text(String cell) {
        assertThat(AttributeValue.of(cell)).isEqualTo(cell);
    }
}
