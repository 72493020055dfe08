package org.postcommit.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** What arrived, for programs. */
final class MailJson {

    private MailJson() {}

    static String of(List<CaughtMail> mails) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        mails.forEach(mail -> items.add(of(mail)));
        return items.build().toString();
    }

    private static JsonObjectBuilder of(CaughtMail mail) {
        return Json.createObjectBuilder()
                .add("number", mail.number())
                .add("from", mail.from())
                .add("to", mail.to())
                .add("subject", mail.subject())
                .add("messageId", mail.messageId())
                .add("receivedAt", mail.receivedAt().toString())
                .add("text", mail.text())
                .add("html", mail.html());
    }
}
