package org.postcommit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.directory.InvalidPersonException;
import org.postcommit.api.directory.Person;

class PersonCheckTest {

    private static final List<String> ADDRESS = List.of("ada@example.org");

    @Test
    void a_person_is_put_in_order() {
        Person tidy = new PersonCheck(new Person(
                        " Ada.L ",
                        "  ",
                        List.of(" Ada@Example.org", "ADA@example.org", "al@example.org"),
                        "pt-BR",
                        "Europe/Berlin",
                        List.of("support", "Board", "Support")))
                .person();

        assertThat(tidy)
                .isEqualTo(new Person(
                        "ada.l",
                        null,
                        List.of("Ada@Example.org", "al@example.org"),
                        "pt-BR",
                        "Europe/Berlin",
                        List.of("Board", "support")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada.Lovelace", "ada@example.org", "urn:staff:42", "Łukasz", "ada+x", "0"})
    void an_id_may_look_like_this(String id) {
        assertThat(new PersonCheck(new Person(id, null, ADDRESS, null, null, null)).errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "../ada", "ada lovelace", "ada/l", "ada\nl", "-", "export", "Import", "a;b"})
    void an_id_may_not_look_like_that(String id) {
        assertThat(wrongFields(new Person(id, null, ADDRESS, null, null, null))).containsExactly("id");
    }

    @Test
    void everything_that_is_wrong_is_named_with_its_cure() {
        var person = new Person(
                "ada",
                "Ada\nBcc: eve@example.org",
                List.of("ada@example.org", "nonsense", "\"a;b\"@example.org"),
                "de_DE",
                "Berlin",
                List.of(" ", "a;b", "x".repeat(101)));

        assertThatExceptionOfType(InvalidPersonException.class)
                .isThrownBy(() -> new PersonCheck(person).person())
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly(
                                "name",
                                "addresses[1]",
                                "addresses[2]",
                                "language",
                                "zone",
                                "groups[0]",
                                "groups[1]",
                                "groups[2]"))
                .withMessageContaining("addresses[1]: is no address; give one such as ada@example.org")
                .withMessageContaining("language: is no language tag; give one such as de or pt-BR")
                .withMessageContaining("zone: is no time zone; give an IANA name such as Europe/Berlin");
    }

    @Test
    void somebody_without_an_address_is_nobody_to_write_to() {
        assertThat(wrongFields(new Person("ada", null, List.of(), null, null, null)))
                .containsExactly("addresses");
        assertThat(wrongFields(new Person("ada", null, List.of(" "), null, null, null)))
                .containsExactly("addresses[0]");
    }

    @ParameterizedTest
    @CsvSource({"id,200", "name,255"})
    void what_is_too_long_is_refused(String field, int longest) {
        assertThat(wrongFields(person(field, "a".repeat(longest)))).isEmpty();
        assertThat(wrongFields(person(field, "a".repeat(longest + 1)))).containsExactly(field);
    }

    @Test
    void what_is_too_much_is_refused() {
        assertThat(wrongFields(new Person("ada", null, Collections.nCopies(21, "ada@example.org"), null, null, null)))
                .containsExactly("addresses");
        assertThat(wrongFields(new Person("ada", null, ADDRESS, null, null, Collections.nCopies(201, "all"))))
                .containsExactly("groups");
    }

    private static Person person(String field, String value) {
        return field.equals("id")
                ? new Person(value, null, ADDRESS, null, null, null)
                : new Person("ada", value, ADDRESS, null, null, null);
    }

    private static List<String> wrongFields(Person person) {
        return new PersonCheck(person).errors().stream().map(FieldError::field).toList();
    }
}
