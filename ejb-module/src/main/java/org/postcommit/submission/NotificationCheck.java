package org.postcommit.submission;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.postcommit.api.Addressee;
import org.postcommit.api.FieldError;
import org.postcommit.api.Notification;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.UnfitDataException;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.LanguageTag;
import org.postcommit.message.ZoneName;
import org.postcommit.template.Recipients;

/** Finds everything that is wrong with a notification, not just the first thing. */
class NotificationCheck {

    static final int MAX_BYTES = 25 * 1024 * 1024;
    private static final int MAX_RECIPIENTS = 10_000;
    private static final int MAX_VISIBLE = 100;
    private static final int MAX_LINE = 998;
    private static final int MAX_NAME = 255;
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,76}");
    private static final Set<String> SAFE_HEADERS = Set.of(
            "in-reply-to",
            "references",
            "importance",
            "auto-submitted",
            "precedence",
            "list-id",
            "comments",
            "keywords");

    private final Set<String> mailers;
    private final Predicate<String> templates;
    private final FieldErrors errors = new FieldErrors();

    /**
     * @param templates tells whether one of this key is published
     */
    NotificationCheck(Set<String> mailers, Predicate<String> templates) {
        this.mailers = mailers;
        this.templates = templates;
    }

    List<FieldError> errorsIn(Notification notification) {
        line("type", notification.type(), 100);
        recipients(notification);
        content(notification);
        new AttachmentCheck(notification, errors).run();
        notification.headers().forEach(this::header);
        optionalAddress("from", notification.from());
        optionalAddress("replyTo", notification.replyTo());
        options(notification);
        return errors.list();
    }

    private void recipients(Notification notification) {
        int visible = notification.to().size() + notification.cc().size();
        int all = visible + notification.bcc().size();
        if (all == 0) {
            error("to", "is empty; name at least one recipient");
        }
        if (all > MAX_RECIPIENTS) {
            error("to", "with cc and bcc are " + all + " recipients; at most " + MAX_RECIPIENTS + " are allowed");
        }
        if (visible > MAX_VISIBLE) {
            error(
                    "to",
                    "with cc are " + visible + " visible addresses; at most " + MAX_VISIBLE
                            + " are allowed, put the others into bcc");
        }
        each("to", notification.to(), this::address);
        each("cc", notification.cc(), this::address);
        each("bcc", notification.bcc(), this::address);
    }

    private void content(Notification notification) {
        if (notification.template() != null) {
            template(notification);
            return;
        }
        if (!notification.data().isEmpty()) {
            error("data", "is only of use with a template; name one or leave it out");
        }
        if (notification.subject() == null || notification.subject().isBlank()) {
            error("subject", "is missing");
        } else {
            line("subject", notification.subject(), MAX_LINE);
        }
        if (isBlank(notification.text()) && isBlank(notification.html())) {
            error("text", "and html are both missing; give at least one of them");
        }
        noNul("text", notification.text());
        noNul("html", notification.html());
    }

    private void template(Notification notification) {
        if (notification.subject() != null || notification.text() != null || notification.html() != null) {
            error("template", "takes the place of subject, text and html; give either it or them");
        }
        if (!templates.test(notification.template())) {
            error("template", "is unknown: there is none called '" + notification.template() + "' that is published");
        }
        if (notification.data().containsKey(Recipients.NAME)) {
            error("data." + Recipients.NAME, "is what every mail has by itself; call it something else");
        }
        try {
            JsonData.plain(notification.data());
        } catch (UnfitDataException e) {
            FieldError unfit = e.in("data");
            error(unfit.field(), unfit.message());
        }
    }

    private void header(String name, String value) {
        String field = "headers." + name;
        String key = name.toLowerCase(Locale.ROOT);
        if (!HEADER_NAME.matcher(name).matches()) {
            error("headers", "has a name that is no header field name (RFC 5322 §2.2)");
        } else if (!key.startsWith("x-") && !SAFE_HEADERS.contains(key)) {
            error(
                    field,
                    "may not be set; names starting with X- and "
                            + SAFE_HEADERS.stream().sorted().toList() + " may");
        }
        if (value == null) {
            error(field, "has no value");
        } else {
            line(field, value, MAX_LINE);
        }
    }

    private void options(Notification notification) {
        if (notification.mailer() != null && !mailers.contains(notification.mailer())) {
            error("mailer", "is unknown; there are " + mailers);
        }
        if (notification.expiresAt() != null
                && notification.sendAt() != null
                && !notification.expiresAt().isAfter(notification.sendAt())) {
            error("expiresAt", "is not later than sendAt");
        }
        String key = notification.idempotencyKey();
        if (key != null && key.isBlank()) {
            error("idempotencyKey", "is empty; leave it out or give a key");
        } else if (key != null) {
            line("idempotencyKey", key, 200);
        }
    }

    private void optionalAddress(String field, Addressee addressee) {
        if (addressee != null) {
            address(field, addressee);
        }
    }

    private void address(String field, Addressee addressee) {
        try {
            EmailAddress.parse(addressee.address());
        } catch (IllegalArgumentException e) {
            error(field + ".address", e.getMessage());
        }
        if (addressee.name() != null) {
            line(field + ".name", addressee.name(), MAX_NAME);
        }
        if (addressee.language() != null && !LanguageTag.is(addressee.language())) {
            error(field + ".language", LanguageTag.CURE);
        }
        if (addressee.zone() != null && !ZoneName.is(addressee.zone())) {
            error(field + ".zone", "is no time zone; give one such as Europe/Berlin");
        }
    }

    private <T> void each(String field, List<T> items, BiConsumer<String, T> check) {
        for (int i = 0; i < items.size(); i++) {
            check.accept(field + "[" + i + "]", items.get(i));
        }
    }

    private void line(String field, String value, int max) {
        errors.line(field, value, max);
    }

    private void noNul(String field, String value) {
        if (value != null && value.indexOf(0) >= 0) {
            error(field, "contains a NUL character; remove it");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void error(String field, String message) {
        errors.add(field, message);
    }
}
