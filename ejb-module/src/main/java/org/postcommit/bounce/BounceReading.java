package org.postcommit.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.api.bounce.BounceKind;

/** Understands a mail from the mailbox, as far as it can be understood. Never throws for what a mail can be. */
class BounceReading {

    private static final int MOST_HOPS = 50;
    private static final Pattern LOST_FIELDS =
            Pattern.compile("(?im)^(?:Reporting-MTA|Final-Recipient|Original-Recipient) *:");
    private static final Pattern END_OF_FIELDS = Pattern.compile(
            "(?m)^--\\S|^(?:Received|Return-Path|Message-ID|MIME-Version|Content-Type: message)\\b",
            Pattern.CASE_INSENSITIVE);

    Reading read(byte[] raw) {
        try {
            return new Understanding(new MailParsing().parse(raw)).reading();
        } catch (UnparsableMailException e) {
            return Reading.unparsable(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return Reading.unparsable("It could not be read: " + e);
        }
    }

    private static final class Understanding {

        private final MailPart mail;
        private final ReturnedMail returned;

        Understanding(MailPart mail) {
            this.mail = mail;
            this.returned = new ReturnedMail(mail);
        }

        Reading reading() {
            return complaint()
                    .or(this::report)
                    .or(this::receipt)
                    .or(this::damagedReport)
                    .or(this::plainBounce)
                    .or(this::emptyReport)
                    .or(this::automatic)
                    .orElseGet(() -> nothing(BounceKind.UNKNOWN, "It is no report."));
        }

        private Optional<Reading> complaint() {
            return mail.find("message/feedback-report").map(part -> {
                var report = new ComplaintReport(part.content());
                return report.isComplaint()
                        ? about(List.of(report.notice()), report.envelopeId())
                        : nothing(BounceKind.UNKNOWN, "It is a report of type '" + report.type() + "', no complaint.");
            });
        }

        private Optional<Reading> report() {
            return mail.find("message/delivery-status", "message/global-delivery-status")
                    .map(part -> new DeliveryReport(part.content(), false))
                    .flatMap(this::said);
        }

        private Optional<Reading> said(DeliveryReport report) {
            if (report.isGoodNews()) {
                return Optional.of(nothing(BounceKind.AUTO_REPLY, "It is a report of success."));
            }
            List<Notice> notices = report.notices();
            return notices.isEmpty() ? Optional.empty() : Optional.of(about(notices, report.envelopeId()));
        }

        private Optional<Reading> receipt() {
            return mail.find("message/disposition-notification", "message/global-disposition-notification")
                    .map(part -> nothing(BounceKind.AUTO_REPLY, "It is a receipt (RFC 8098)."));
        }

        /** The fields stand somewhere else: the parts are not where the header says, or there are none. */
        private Optional<Reading> damagedReport() {
            return mail.own()
                    .filter(part -> part.parts().isEmpty())
                    .map(MailPart::content)
                    .flatMap(text -> fields(text).stream())
                    .flatMap(fields -> said(new DeliveryReport(fields, true)).stream())
                    .findFirst();
        }

        private static Optional<String> fields(String text) {
            Matcher begin = LOST_FIELDS.matcher(text);
            if (!begin.find()) {
                return Optional.empty();
            }
            String from = text.substring(begin.start());
            Matcher end = END_OF_FIELDS.matcher(from);
            return Optional.of(end.find() ? from.substring(0, end.start()) : from);
        }

        private Optional<Reading> plainBounce() {
            List<Notice> notices = new PlainBounce(mail).notices();
            return notices.isEmpty() ? Optional.empty() : Optional.of(about(notices, Optional.empty()));
        }

        private Optional<Reading> emptyReport() {
            boolean says = mail.type().equals("multipart/report")
                    && mail.parameter("report-type")
                            .map(type -> type.toLowerCase(Locale.ROOT))
                            .filter(type -> type.equals("delivery-status") || type.equals("feedback-report"))
                            .isPresent();
            return says
                    ? Optional.of(nothing(BounceKind.UNPARSABLE, "It says it is a report, and the report is missing."))
                    : Optional.empty();
        }

        private Optional<Reading> automatic() {
            return AutomaticReply.reason(mail)
                    .or(() -> mail.headers().all("Received").size() > MOST_HOPS
                            ? Optional.of("It has gone round in circles.")
                            : Optional.empty())
                    .map(reason -> nothing(BounceKind.AUTO_REPLY, reason));
        }

        private Reading about(List<Notice> notices, Optional<String> envelopeId) {
            BounceKind worst =
                    notices.stream().reduce(Notice::worse).orElseThrow().kind();
            return new Reading(worst, null, notices, returned.clues(envelopeId), sender(), subject());
        }

        private Reading nothing(BounceKind kind, String why) {
            return new Reading(kind, why, List.of(), Clues.NONE, sender(), subject());
        }

        private String sender() {
            return mail.headers().first("From").map(Words::decoded).orElse(null);
        }

        private String subject() {
            return mail.headers().first("Subject").map(Words::decoded).orElse(null);
        }
    }
}
