package org.postcommit.bounce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postcommit.api.bounce.BounceKind;

/** The fields of a delivery report (RFC 3464 §2): groups between empty lines, the first about the mail. */
class DeliveryReport {

    private static final List<String> OF_A_RECIPIENT =
            List.of("Final-Recipient", "Original-Recipient", "Action", "Status", "Diagnostic-Code");
    private static final List<String> ALL_IS_WELL = List.of("delivered", "relayed", "expanded");

    private final List<HeaderLines> groups;
    private final boolean guessed;

    /**
     * @param text one character per byte
     * @param guessed whether it was not where it belongs
     */
    DeliveryReport(String text, boolean guessed) {
        this.groups = Arrays.stream(text.strip().split("(?:\\r?\\n[ \\t]*){2,}+", 1_000))
                .map(HeaderLines::new)
                .filter(group -> !group.isEmpty())
                .toList();
        this.guessed = guessed;
    }

    Optional<String> envelopeId() {
        return groups.stream()
                .flatMap(group -> group.first("Original-Envelope-Id").stream())
                .findFirst();
    }

    /** About everybody it says that all went well. */
    boolean isGoodNews() {
        List<HeaderLines> recipients = recipients();
        return !recipients.isEmpty() && recipients.stream().allMatch(DeliveryReport::isWell);
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (HeaderLines group : recipients()) {
            if (!isWell(group)) {
                notices.add(notice(group));
            }
        }
        return notices;
    }

    private List<HeaderLines> recipients() {
        return groups.stream()
                .filter(group -> OF_A_RECIPIENT.stream().anyMatch(group::has))
                .toList();
    }

    private static boolean isWell(HeaderLines group) {
        return action(group).filter(ALL_IS_WELL::contains).isPresent()
                || action(group).isEmpty() && group.first("Status").orElse("").startsWith("2");
    }

    private static Optional<String> action(HeaderLines group) {
        return group.first("Action").map(value -> value.split("[ \\t(;]", 2)[0].toLowerCase(Locale.ROOT));
    }

    private Notice notice(HeaderLines group) {
        String diagnostic = group.first("Diagnostic-Code").orElse(null);
        Optional<String> code = StatusVerdict.code(group.first("Status").orElse(null), diagnostic);
        boolean delayed = action(group).filter("delayed"::equals).isPresent();
        return new Notice(
                delayed ? BounceKind.DELAYED : StatusVerdict.ofFailure(code),
                group.first("Final-Recipient").flatMap(TypedAddress::of).orElse(null),
                group.first("Original-Recipient").flatMap(TypedAddress::of).orElse(null),
                code.orElse(null),
                diagnostic == null ? null : diagnostic.replaceFirst("^(?i)(?:smtp|x-[a-z0-9-]+);[ \\t]*", ""),
                guessed);
    }
}
