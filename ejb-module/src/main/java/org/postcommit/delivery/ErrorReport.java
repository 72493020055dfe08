package org.postcommit.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.postcommit.message.MaskedAddress;
import org.postcommit.message.Recipient;

/** One line in the log for each recipient that somebody should look at; addresses are masked. */
final class ErrorReport {

    private static final Logger LOG = Logger.getLogger(ErrorReport.class);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:()\\[\\]]+@[^\\s<>\"',;:()\\[\\]]+");

    private ErrorReport() {}

    /** The recipient has become ERROR. */
    static void of(Recipient recipient) {
        LOG.warnf(
                "notification=%s recipient=%s address=%s status=%s attempts=%d reason=\"%s\"",
                recipient.messageId(),
                recipient.id(),
                new MaskedAddress(recipient.address()),
                recipient.status(),
                recipient.successCount() + recipient.failCount(),
                masked(recipient.reason()));
    }

    /** A relay's reply often names the address; a text of several lines becomes one. */
    static String masked(String reason) {
        String line = reason == null ? "" : reason.replaceAll("\\s+", " ").replace('"', '\'');
        return ADDRESS.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(new MaskedAddress(found.group()).toString()));
    }
}
