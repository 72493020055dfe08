package org.postcommit.account;

import java.util.Optional;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.Tls;

/** Finds everything that is wrong with an inbound account, and fills in what was left out. */
class InboundCheck {

    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 255;
    private static final int MAX_PASSWORD = 500;
    private static final int MAX_PORT = 65_535;
    private static final int POP3 = 110;
    private static final int POP3S = 995;

    private final AccountFields fields;

    InboundCheck(String key) {
        this.fields = new AccountFields(key);
    }

    /**
     * @param old the account in whose place it stands, if there is one
     * @throws InvalidAccountException naming everything that is wrong
     */
    InboundForm filled(InboundForm form, Optional<Inbound> old) {
        Tls tls = Optional.ofNullable(form.tls()).orElse(Tls.NONE);
        var filled = new InboundForm(
                fields.text("name", form.name(), MAX_NAME),
                host(form.host()),
                fields.number(
                        "port", Optional.ofNullable(form.port()).orElse(tls == Tls.IMPLICIT ? POP3S : POP3), MAX_PORT),
                fields.text("user", form.user(), MAX_TEXT),
                form.password(),
                tls,
                fields.address("address", form.address()),
                form.verp());
        password(form.password(), old);
        sameServer(filled, old);
        roomForTag(filled);
        fields.orRefuse();
        return filled;
    }

    private String host(String given) {
        String host = fields.text("host", given, MAX_TEXT);
        if (host != null && !host.matches("[A-Za-z0-9._:-]+")) {
            fields.error("host", "is no host name; give one such as pop.example.org");
        }
        return host;
    }

    private void password(String given, Optional<Inbound> old) {
        if (given == null && old.filter(Inbound::stored).isEmpty()) {
            fields.error("password", "is missing");
        }
        if (given != null && (given.isEmpty() || !AccountFields.isLine(given, MAX_PASSWORD))) {
            fields.error("password", "has to have 1 to " + MAX_PASSWORD + " characters in one line");
        }
    }

    /** A password that somebody else stored is not to be sent to a server of one's choice. */
    private void sameServer(InboundForm form, Optional<Inbound> old) {
        if (form.password() == null
                && old.filter(Inbound::stored)
                        .filter(it -> !isSameServer(it, form))
                        .isPresent()) {
            fields.error("password", "has to be given again for another host, port, user or protection");
        }
    }

    private static boolean isSameServer(Inbound old, InboundForm form) {
        return old.host().equals(form.host())
                && form.port() == old.port()
                && old.user().equals(form.user())
                && old.tls() == form.tls();
    }

    private void roomForTag(InboundForm form) {
        if (form.verp() && form.address() != null && !TaggedAddress.hasRoom(form.address())) {
            fields.error(
                    "verp",
                    "needs an address with at most " + TaggedAddress.MOST_LOCAL
                            + " plain characters before the @; give another address or switch it off");
        }
    }
}
