package org.postcommit.web.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.Contact;

class ContactEditTest {

    @Test
    void a_contact_comes_out_as_it_went_in() {
        var contact = new Contact(
                "ada@example.org",
                "Ada",
                "de",
                null,
                Map.of(
                        "city",
                        "Graz = best",
                        "zip",
                        "8010",
                        "orders",
                        3L,
                        "rate",
                        new BigDecimal("1.50"),
                        "vip",
                        true));

        assertThat(new ContactEdit(contact).contact()).isEqualTo(contact);
    }

    @Test
    void lines_are_names_and_values() {
        var edit = new ContactEdit();
        edit.setAttributes("city = Graz\r\n\r\norders=3\nnothing =\n");

        assertThat(edit.contact().attributes()).isEqualTo(Map.of("city", "Graz", "orders", 3L, "nothing", ""));
        assertThat(edit.complaints()).isEmpty();
    }

    @Test
    void a_line_that_is_neither_is_told() {
        var edit = new ContactEdit();
        edit.setAttributes("city\n= 3");

        assertThat(edit.complaints())
                .extracting(FieldError::message)
                .containsExactly(
                        "have the line 'city'; write it as name = value",
                        "have the line '= 3'; write it as name = value");
    }
}
