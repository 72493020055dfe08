package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.Page;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignSample;
import org.postcommit.api.campaign.CampaignTotals;
import org.postcommit.api.campaign.MemberRow;
import org.postcommit.api.json.CampaignJson;

/** What the API answers about campaigns, as JSON. */
final class CampaignAnswers {

    private CampaignAnswers() {}

    static JsonObject page(Page<CampaignRow> page) {
        return Answers.page(page, CampaignAnswers::row);
    }

    static JsonObject campaign(CampaignRow row) {
        return row(row).build();
    }

    static JsonObject members(Page<MemberRow> page) {
        return Answers.page(page, CampaignAnswers::member);
    }

    static JsonObject sample(CampaignSample sample) {
        return Json.createObjectBuilder()
                .add("address", sample.address())
                .add("from", sample.from())
                .add("replyTo", Answers.text(sample.replyTo()))
                .addAll(TemplateAnswers.mail(sample.mail()))
                .build();
    }

    static JsonObject tests(List<Receipt> receipts) {
        return Json.createObjectBuilder()
                .add(
                        "recipients",
                        Answers.list(
                                receipts.stream()
                                        .flatMap(receipt -> receipt.recipients().stream())
                                        .toList(),
                                line -> Json.createObjectBuilder()
                                        .add("id", Answers.text(line.id()))
                                        .add("address", line.address())
                                        .add("status", line.status().name())))
                .build();
    }

    /** What is not set is {@code null} here, so that every campaign has the same fields. */
    private static JsonObjectBuilder row(CampaignRow row) {
        Campaign campaign = row.campaign();
        return Json.createObjectBuilder(CampaignJson.write(campaign))
                .add("startAt", Answers.text(campaign.startAt()))
                .add("replyTo", Answers.text(campaign.replyTo()))
                .add("type", Answers.text(campaign.type()))
                .add("status", row.status().name())
                .add("reason", Answers.text(row.reason()))
                .add("templateVersion", Answers.number(row.templateVersion()))
                .add("dueAt", Answers.text(row.dueAt()))
                .add("totals", totals(row.totals()))
                .add("createdAt", Answers.text(row.createdAt()))
                .add("createdBy", row.createdBy())
                .add("requestedBy", Answers.text(row.requestedBy()))
                .add("approvedBy", Answers.text(row.approvedBy()))
                .add("startedAt", Answers.text(row.startedAt()))
                .add("finishedAt", Answers.text(row.finishedAt()));
    }

    private static JsonObjectBuilder totals(CampaignTotals totals) {
        return Json.createObjectBuilder()
                .add("candidates", totals.candidates())
                .add("notOptedIn", totals.notOptedIn())
                .add("suppressed", totals.suppressed())
                .add("duplicate", totals.duplicate())
                .add("failed", totals.failed())
                .add("pending", totals.pending())
                .add("sent", totals.sent())
                .add("error", totals.error())
                .add("expired", totals.expired())
                .add("cancelled", totals.cancelled())
                .add("bounced", totals.bounced())
                .add("complained", totals.complained())
                .add("unsubscribed", totals.unsubscribed())
                .add("opened", totals.opened())
                .add("clicked", totals.clicked());
    }

    private static JsonObjectBuilder member(MemberRow member) {
        return Json.createObjectBuilder()
                .add("position", member.position())
                .add("address", member.address())
                .add("name", Answers.text(member.name()))
                .add("language", Answers.text(member.language()))
                .add("status", member.status().name())
                .add("reason", Answers.text(member.reason()))
                .add("recipientId", Answers.text(member.recipient()));
    }
}
