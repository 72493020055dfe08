package org.postcommit.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.postcommit.api.bounce.BounceKind;

/** The fields of a complaint (RFC 5965 §3). */
class ComplaintReport {

    private static final List<String> COMPLAINTS = List.of("abuse", "fraud", "opt-out", "opt-out-list", "other");

    private final HeaderLines fields;

    ComplaintReport(String text) {
        fields = new HeaderLines(text.strip());
    }

    /** Also reports about broken signatures (RFC 6591) and about mail that was taken for spam by mistake come this way. */
    boolean isComplaint() {
        return COMPLAINTS.contains(type());
    }

    String type() {
        return fields.first("Feedback-Type").orElse("none").toLowerCase(Locale.ROOT);
    }

    Notice notice() {
        Optional<String> address = Stream.of("Original-Rcpt-To", "Removal-Recipient")
                .flatMap(name -> fields.first(name).stream())
                .flatMap(value -> TypedAddress.of(value).stream())
                .findFirst();
        String reporter = fields.first("User-Agent").map(name -> ", by " + name).orElse("");
        return new Notice(
                BounceKind.COMPLAINT, address.orElse(null), null, null, "Feedback-Type: " + type() + reporter, false);
    }

    Optional<String> envelopeId() {
        return fields.first("Original-Envelope-Id");
    }
}
