package org.postcommit.web.admin;

import java.io.Serializable;
import org.postcommit.api.admin.SettingRow;

/** A setting as the page shows it. */
public record SettingView(SettingRow row) implements Serializable {

    /** What it does, and what it does to mail that is on its way. */
    public String description() {
        return switch (row.key()) {
            case "delivery.mode" ->
                "How mail travels that names no mode. DIRECT loses a mail when the server crashes between commit and"
                        + " attempt.";
            case "delivery.max-attempts" -> "Attempts per recipient before it becomes Error.";
            case "deferred.async" -> "Whether mode DEFERRED uses a thread of the server's instead of the caller's.";
            case "deferred.time-budget" -> "How long one cycle of mode DEFERRED may take, in milliseconds.";
            case "direct.vote" ->
                "Whether a relay that cannot be reached vetoes transactions that send in mode DIRECT.";
            case "direct.audit" -> "Whether a mail sent in mode DIRECT leaves a row, without its content.";
            case "mail.enabled" ->
                "The main switch. While it is false, new and waiting recipients become Suppressed, and stay so.";
            case "mail.redirect-to" ->
                "For test systems: the one address that gets everything instead of those it is for.";
            default -> "";
        };
    }

    public String value() {
        return shown(row.value());
    }

    public String initial() {
        return shown(row.initial());
    }

    /** No address is said, a time has its unit. */
    public String shown(String value) {
        if (value.isEmpty()) {
            return "nobody";
        }
        return row.key().equals("deferred.time-budget") ? value + " ms" : value;
    }

    /** Whether mail does not go where it should: somebody should know. */
    public boolean unusual() {
        return row.key().equals("mail.enabled") && row.value().equals("false")
                || row.key().equals("mail.redirect-to") && !row.value().isEmpty();
    }
}
