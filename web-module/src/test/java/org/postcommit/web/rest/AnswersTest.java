package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.Addressee;
import org.postcommit.api.FieldError;
import org.postcommit.api.MessageStatus;
import org.postcommit.api.Receipt;
import org.postcommit.api.rule.EventDetail;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.RuleImport;
import org.postcommit.api.rule.RuleVerdict;
import org.postcommit.api.rule.Verdict;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateDetail;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.api.template.TemplateText;
import org.postcommit.api.template.TemplateVersionRow;

class AnswersTest {

    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void the_receipt_of_an_event_may_have_no_mode() {
        var receipt = new Receipt(ID, null, MessageStatus.NOT_SENT, List.of());

        assertThat(Answers.receipt(receipt)).hasToString("""
                {"id":"00000000-0000-0000-0000-000000000001","mode":null,"status":"NOT_SENT","recipients":[]}""");
    }

    @Test
    void an_older_version_shows_what_it_said_and_not_what_the_newest_says() {
        var newest = new TemplateRow(
                "order.shipped", TemplateKind.MAIL, "newest", "newest", List.of("en", "de"), 2, null, AT, "ada");
        var first = new TemplateContent(
                null, null, "first", null, List.of(new TemplateText("en", "s", null, "t")), null, "{}");
        var version = new TemplateVersionRow(1, "ada", AT, "bob", AT, false);

        assertThat(TemplateAnswers.detail(new TemplateDetail(newest, 1, first, List.of(version))))
                .hasToString("{\"key\":\"order.shipped\",\"languages\":[\"en\",\"de\"],\"published\":2,\"draft\":null,"
                        + "\"changedAt\":\"2026-12-01T08:00:00Z\",\"changedBy\":\"ada\",\"number\":1,"
                        + "\"kind\":\"mail\",\"description\":\"first\",\"defaultLanguage\":\"en\","
                        + "\"texts\":[{\"language\":\"en\",\"subject\":\"s\",\"text\":\"t\"}],\"sample\":{},"
                        + "\"versions\":[{\"number\":1,\"author\":\"ada\",\"savedAt\":\"2026-12-01T08:00:00Z\","
                        + "\"publisher\":\"bob\",\"publishedAt\":\"2026-12-01T08:00:00Z\",\"current\":false}]}");
    }

    @Test
    void a_verdict_names_recipients_and_mails() {
        var verdict = new RuleVerdict(
                "a",
                null,
                Verdict.FIRED,
                null,
                List.of(Addressee.of("ada@example.org", "Ada")),
                List.of(),
                List.of(),
                AT,
                List.of(new RenderedMail("en", "s", null, "t", List.of())));

        assertThat(RuleAnswers.verdicts(List.of(verdict)).getJsonArray("items").getJsonObject(0))
                .hasToString("{\"rule\":\"a\",\"name\":null,\"verdict\":\"FIRED\",\"reason\":null,"
                        + "\"to\":[{\"address\":\"ada@example.org\",\"name\":\"Ada\",\"language\":null,\"zone\":null}],"
                        + "\"cc\":[],\"bcc\":[],\"sendAt\":\"2026-12-01T08:00:00Z\","
                        + "\"mails\":[{\"language\":\"en\",\"subject\":\"s\",\"html\":null,\"text\":\"t\"}]}");
    }

    @Test
    void a_recorded_event_is_answered_as_an_object() {
        var row = new EventRow(ID, AT, "issue.changed", null, "ISSUE-7", "ada", "tracker", 1, 0);

        JsonObject detail = EventAnswers.detail(new EventDetail(row, "{\"type\":\"issue.changed\"}", List.of()));

        assertThat(detail.getInt("fired")).isEqualTo(1);
        assertThat(detail.getJsonObject("event")).hasToString("{\"type\":\"issue.changed\"}");
    }

    @Test
    void an_import_that_was_refused_fails_and_one_that_was_only_asked_for_tells() {
        var report = new RuleImport(List.of("a"), List.of(), List.of(), List.of(new FieldError("rules[1].to", "x")));

        assertThat(ImportAnswers.of(report, true)).hasToString("""
                {"added":["a"],"changed":[],"unchanged":[],"refused":[{"field":"rules[1].to","message":"x"}]}""");
        assertThatThrownBy(() -> ImportAnswers.of(report, false)).isInstanceOf(BadRequest.class);
    }
}
