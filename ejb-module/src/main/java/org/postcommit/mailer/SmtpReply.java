package org.postcommit.mailer;

import java.util.Optional;
import org.postcommit.api.mailer.EnhancedStatusCode;

/**
 * A relay's answer to a command (RFC 5321 §4.2).
 *
 * @param code three digits
 * @param text the whole answer
 */
record SmtpReply(int code, String text) {

    SmtpReply {
        text = text == null ? "" : text.strip();
    }

    /** Whether there is a reply in it at all; -1 stands for a lost connection or an unreadable line. */
    boolean isReadable() {
        return code >= 200 && code <= 599;
    }

    Optional<EnhancedStatusCode> enhancedCode() {
        return EnhancedStatusCode.in(text);
    }

    boolean isTransient() {
        return code >= 400 && code < 500 || isMailboxFull();
    }

    /** 552 speaks of a full mailbox unless the enhanced code says that the mail is too big (RFC 3463 §3.3, §3.4). */
    private boolean isMailboxFull() {
        return code == 552
                && enhancedCode()
                        .map(c -> !c.toString().equals("5.3.4") && !c.toString().equals("5.2.3"))
                        .orElse(true);
    }

    /** The relay wants a login or encryption first (RFC 4954 §6): its configuration is wrong, not the mail. */
    boolean isAccessDenied() {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }
}
