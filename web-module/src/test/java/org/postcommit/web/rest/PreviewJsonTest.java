package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.PreviewRequest;
import org.postcommit.api.template.TemplateContent;

class PreviewJsonTest {

    private static final TemplateContent STORED = new TemplateContent(null, "stored", null, null, null, null, null);

    @Test
    void every_field_is_read() {
        PreviewJson preview = PreviewJson.preview("""
                {"language":"de","zone":"Europe/Berlin","data":{"order":{"total":5.00}},"content":{"type":"edited"}}""");

        PreviewRequest request = preview.request(() -> STORED);
        assertThat(request.language()).isEqualTo("de");
        assertThat(request.zone()).isEqualTo("Europe/Berlin");
        assertThat(request.data()).isEqualTo("{\"order\":{\"total\":5.00}}");
        assertThat(request.content().type()).isEqualTo("edited");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "{}"})
    void without_anything_it_is_what_is_stored_with_its_sample(String body) {
        assertThat(PreviewJson.preview(body).request(() -> STORED))
                .isEqualTo(new PreviewRequest(STORED, null, null, null));
    }

    @Test
    void a_test_goes_to_an_address() {
        assertThat(PreviewJson.test("{\"address\":\"ada@example.org\"}").address())
                .isEqualTo("ada@example.org");
        assertThat(refused(() -> PreviewJson.test("{}")).errors())
                .containsExactly(new FieldError("address", "is missing"));
        assertThat(refused(() -> PreviewJson.preview("{\"address\":\"ada@example.org\"}"))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("address");
    }

    @Test
    void a_wrong_recipient_is_a_wrong_address() {
        var errors = List.of(new FieldError("to[0].address", "is no address"), new FieldError("subject", "is missing"));

        assertThat(PreviewJson.badAddress(errors).errors())
                .containsExactly(new FieldError("address", "is no address"), new FieldError("subject", "is missing"));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThat(refused(() -> PreviewJson.preview(
                                "{\"language\":1,\"data\":[],\"content\":{\"texts\":[{\"body\":\"x\"}]}}"))
                        .errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("language", "data", "content.texts[0].body");
    }

    private static BadRequest refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(BadRequest.class, call);
    }
}
