package org.postcommit.account;

import java.util.Optional;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.OutboundForm;

/** Finds everything that is wrong with an outbound account, and fills in what was left out. */
class OutboundCheck {

    private static final String SESSION = "java:[A-Za-z0-9_./-]+";
    private static final int MAX_SESSION = 200;
    private static final int MAX_NAME = 200;

    private final AccountFields fields;

    OutboundCheck(String key) {
        this.fields = new AccountFields(key);
    }

    /**
     * @throws InvalidAccountException naming everything that is wrong
     */
    OutboundForm filled(OutboundForm form) {
        var filled = new OutboundForm(
                fields.text("name", form.name(), MAX_NAME),
                session(form.mailSession()),
                fields.address("from", form.from()),
                form.replyTo() == null || form.replyTo().isBlank() ? null : fields.address("replyTo", form.replyTo()),
                fields.number(
                        "mailsPerConnection",
                        Optional.ofNullable(form.mailsPerConnection()).orElse(Outbound.MOST_MAILS),
                        Outbound.MOST_MAILS));
        fields.orRefuse();
        return filled;
    }

    private String session(String given) {
        String session = given == null || given.isBlank() ? Outbound.STANDARD_SESSION : given.strip();
        if (session.length() > MAX_SESSION || !session.matches(SESSION)) {
            fields.error("mailSession", "is no name of a mail session; give one such as " + Outbound.STANDARD_SESSION);
        }
        return session;
    }
}
