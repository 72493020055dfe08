package org.postcommit.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a mail that is no report was written by a machine: holidays, receipts, newsletters (RFC 3834 §5). */
final class AutomaticReply {

    private static final List<String> NOT_BY_HAND = List.of("auto_reply", "bulk", "junk", "list");
    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:(?:re|aw|rif|sv) ?: ?)*+(?:out of (?:the )?office|auto(?:matic|matische|-)?[ -]?"
                    + "(?:reply|response|antwort|respon[ds]er)|abwesen(?:d|heits)|automatische antwort|r[ée]ponse automatique|absen(?:t|ce) du bureau"
                    + "|respuesta autom[áa]tica|fuera de la oficina|risposta automatica|vacation|i am on (?:holiday|leave|vacation))");

    private AutomaticReply() {}

    /** Why it is one. */
    static Optional<String> reason(MailPart mail) {
        HeaderLines headers = mail.headers();
        return Stream.of(
                        headers.first("Auto-Submitted")
                                .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                                .map(value -> "Auto-Submitted: " + value),
                        present(headers, "List-Id"),
                        present(headers, "X-Autoreply"),
                        present(headers, "X-Autorespond"),
                        present(headers, "X-Autoresponder"),
                        present(headers, "X-Auto-Response-Suppress"),
                        headers.first("X-FC-MachineGenerated").map(value -> "X-FC-MachineGenerated: " + value),
                        headers.first("Precedence")
                                .filter(value -> NOT_BY_HAND.contains(value.toLowerCase(Locale.ROOT)))
                                .map(value -> "Precedence: " + value),
                        headers.first("Subject")
                                .map(Words::decoded)
                                .filter(value -> SUBJECT.matcher(value.toLowerCase(Locale.ROOT))
                                        .find())
                                .map(value -> "Subject: " + value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> present(HeaderLines headers, String name) {
        return headers.first(name)
                .filter(value -> !value.equalsIgnoreCase("no"))
                .map(value -> name + ": " + value);
    }
}
