package org.postcommit.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.FieldError;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.OutboundForm;
import org.postcommit.api.account.Tls;
import org.postcommit.message.EmailAddress;

/** Finds everything that is wrong with an account, and fills in what was left out. */
class AccountCheck {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String SESSION = "java:[A-Za-z0-9_./-]+";
    private static final int MAX_SESSION = 200;
    private static final int MAX_NAME = 200;
    private static final int MAX_TEXT = 255;
    private static final int MAX_PASSWORD = 500;
    private static final int MAX_PORT = 65_535;
    private static final int POP3 = 110;
    private static final int POP3S = 995;

    private final List<FieldError> errors = new ArrayList<>();

    AccountCheck(String key) {
        if (!key.matches(KEY)) {
            String is = key.isEmpty() ? "is missing" : "is '" + key + "'";
            error("key", is + "; give lower-case letters, digits and hyphens, at most 40");
        }
    }

    /**
     * @throws InvalidAccountException naming everything that is wrong
     */
    OutboundForm filled(OutboundForm form) {
        var filled = new OutboundForm(
                text("name", form.name(), MAX_NAME),
                session(form.mailSession()),
                address("from", form.from()),
                form.replyTo() == null || form.replyTo().isBlank() ? null : address("replyTo", form.replyTo()),
                number(
                        "mailsPerConnection",
                        Optional.ofNullable(form.mailsPerConnection()).orElse(Outbound.MOST_MAILS),
                        Outbound.MOST_MAILS));
        orRefuse();
        return filled;
    }

    /**
     * @param old the account in whose place it stands, if there is one
     * @throws InvalidAccountException naming everything that is wrong
     */
    InboundForm filled(InboundForm form, Optional<Inbound> old) {
        Tls tls = Optional.ofNullable(form.tls()).orElse(Tls.NONE);
        var filled = new InboundForm(
                text("name", form.name(), MAX_NAME),
                host(form.host()),
                number("port", Optional.ofNullable(form.port()).orElse(tls == Tls.IMPLICIT ? POP3S : POP3), MAX_PORT),
                text("user", form.user(), MAX_TEXT),
                form.password(),
                tls,
                address("address", form.address()),
                form.verp());
        password(form.password(), old);
        sameServer(filled, old);
        if (form.verp() && filled.address() != null && !TaggedAddress.hasRoom(filled.address())) {
            error(
                    "verp",
                    "needs an address with at most " + TaggedAddress.MOST_LOCAL
                            + " plain characters before the @; give another address or switch it off");
        }
        orRefuse();
        return filled;
    }

    private void password(String given, Optional<Inbound> old) {
        if (given == null && old.filter(Inbound::stored).isEmpty()) {
            error("password", "is missing");
        }
        if (given != null && (given.isEmpty() || given.length() > MAX_PASSWORD || hasControls(given))) {
            error("password", "has to have 1 to " + MAX_PASSWORD + " characters in one line");
        }
    }

    /** A password that somebody else stored is not to be sent to a server of one's choice. */
    private void sameServer(InboundForm form, Optional<Inbound> old) {
        if (form.password() == null
                && old.filter(Inbound::stored)
                        .filter(it -> !isSameServer(it, form))
                        .isPresent()) {
            error("password", "has to be given again for another host, port, user or protection");
        }
    }

    private static boolean isSameServer(Inbound old, InboundForm form) {
        return old.host().equals(form.host())
                && form.port() == old.port()
                && old.user().equals(form.user())
                && old.tls() == form.tls();
    }

    private String session(String given) {
        String session = given == null || given.isBlank() ? Outbound.STANDARD_SESSION : given.strip();
        if (session.length() > MAX_SESSION || !session.matches(SESSION)) {
            error("mailSession", "is no name of a mail session; give one such as " + Outbound.STANDARD_SESSION);
        }
        return session;
    }

    private String host(String given) {
        String host = text("host", given, MAX_TEXT);
        if (host != null && !host.matches("[A-Za-z0-9._:-]+")) {
            error("host", "is no host name; give one such as pop.example.org");
        }
        return host;
    }

    private String address(String field, String given) {
        try {
            return EmailAddress.parse(given == null ? null : given.strip()).toString();
        } catch (IllegalArgumentException e) {
            error(field, e.getMessage());
            return null;
        }
    }

    private String text(String field, String given, int max) {
        if (given == null || given.isBlank()) {
            error(field, "is missing");
            return null;
        }
        String text = given.strip();
        if (text.length() > max || hasControls(text)) {
            error(field, "has to be one line of at most " + max + " characters");
        }
        return text;
    }

    private int number(String field, int given, int max) {
        if (given < 1 || given > max) {
            error(field, "is " + given + "; give a number from 1 to " + max);
        }
        return given;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private void orRefuse() {
        if (!errors.isEmpty()) {
            throw new InvalidAccountException(errors);
        }
    }
}
