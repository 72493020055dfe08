package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.postcommit.api.account.ConnectionTest;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.OutboundForm;
import org.postcommit.api.account.OutboundRow;
import org.postcommit.api.account.Tls;
import org.postcommit.api.json.JsonFields;

/** Accounts as JSON; a password goes in and never comes out. */
final class AccountJson {

    private AccountJson() {}

    static OutboundForm outbound(String body) {
        return Body.of(
                        body,
                        fields -> new OutboundForm(
                                fields.text("name"),
                                fields.text("mailSession"),
                                fields.text("from"),
                                fields.text("replyTo"),
                                number("mailsPerConnection", fields)))
                .orRefuse();
    }

    /** VERP is on unless said otherwise. */
    static InboundForm inbound(String body) {
        return Body.of(
                        body,
                        fields -> new InboundForm(
                                fields.text("name"),
                                fields.text("host"),
                                number("port", fields),
                                fields.text("user"),
                                fields.text("password"),
                                fields.choice("tls", Tls.class),
                                fields.text("address"),
                                fields.flag("verp", true)))
                .orRefuse();
    }

    private static Integer number(String name, JsonFields fields) {
        String text = fields.scalar(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            fields.error(name, "has to be a whole number");
            return null;
        }
        return Integer.valueOf(text);
    }

    static JsonObject all(List<OutboundRow> outbound, List<InboundRow> inbound) {
        return Json.createObjectBuilder()
                .add("outbound", Answers.list(outbound, AccountJson::builder))
                .add("inbound", Answers.list(inbound, AccountJson::builder))
                .build();
    }

    static JsonObject of(OutboundRow row) {
        return builder(row).build();
    }

    static JsonObject of(InboundRow row) {
        return builder(row).build();
    }

    static JsonObject of(ConnectionTest test) {
        return Json.createObjectBuilder()
                .add("ok", test.ok())
                .add("text", test.text())
                .add("durationMs", test.durationMs())
                .build();
    }

    private static JsonObjectBuilder builder(OutboundRow row) {
        return Json.createObjectBuilder()
                .add("key", row.key())
                .add("name", row.name())
                .add("mailSession", row.mailSession())
                .add("mailer", row.mailer())
                .add("from", row.from())
                .add("replyTo", Answers.text(row.replyTo()))
                .add("mailsPerConnection", row.mailsPerConnection())
                .add("stored", row.stored());
    }

    private static JsonObjectBuilder builder(InboundRow row) {
        return Json.createObjectBuilder()
                .add("key", row.key())
                .add("name", row.name())
                .add("host", row.host())
                .add("port", row.port())
                .add("user", row.user())
                .add("passwordSet", row.passwordSet())
                .add("tls", row.tls().word())
                .add("address", row.address())
                .add("verp", row.verp())
                .add("stored", row.stored())
                .add("readAt", Answers.text(row.readAt()))
                .add("fault", Answers.text(row.fault()));
    }
}
