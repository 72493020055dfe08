package org.postcommit.web.admin.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.BounceRow;
import org.postcommit.api.bounce.Confidence;

/** How the page of bounces says things. */
@Named
@ApplicationScoped
public class BounceWords {

    public String kind(BounceKind kind) {
        return switch (kind) {
            case HARD -> "Hard bounce";
            case SOFT -> "Soft bounce";
            case DELAYED -> "Delayed";
            case COMPLAINT -> "Complaint";
            case AUTO_REPLY -> "Automatic reply";
            case UNKNOWN -> "Other mail";
            case UNPARSABLE -> "Not understood";
        };
    }

    /** The colour of its badge. */
    public String css(BounceKind kind) {
        return switch (kind) {
            case HARD, COMPLAINT -> "is-bounced";
            case SOFT, DELAYED -> "is-failed";
            case AUTO_REPLY -> "is-cancelled";
            case UNKNOWN, UNPARSABLE -> "is-not-sent";
        };
    }

    public String confidence(Confidence confidence) {
        return switch (confidence) {
            case VERP -> "the envelope sender of its own, which carries our signature";
            case ENVELOPE_ID -> "the envelope id it names";
            case MESSAGE_ID -> "the Message-ID and the recipient it names";
            case ADDRESS -> "nothing but the address, which anybody may know";
            case NONE -> "nothing";
        };
    }

    /** What is said, in one line; a diagnostic often holds the status already. */
    public String said(BounceRow row) {
        String diagnostic = row.diagnostic() == null ? "" : row.diagnostic();
        String status = row.status() == null || diagnostic.contains(row.status()) ? "" : row.status();
        String said = (status + " " + diagnostic).strip();
        return said.isEmpty() && row.subject() != null ? row.subject() : said;
    }
}
