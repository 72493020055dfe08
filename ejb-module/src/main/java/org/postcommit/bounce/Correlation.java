package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.account.Inbound;
import org.postcommit.account.Verp;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.Confidence;

/**
 * Finds whom a report is about. A token can only come from us: whoever writes it had the mail, or handled it on its way.
 * So had whoever knows its Message-ID, which the other readers of the same mail know too; therefore it has to be named
 * together with the recipient, and counts only where the mail had no token that a true report would come to. An address
 * may be known to anybody. A token that is not ours spoils the report: no weaker clue is believed then.
 */
@ApplicationScoped
class Correlation {

    private Verp verp;
    private SentMails sent;

    protected Correlation() {}

    @Inject
    Correlation(Verp verp, SentMails sent) {
        this.verp = verp;
        this.sent = sent;
    }

    /** One for each notice; one also when there is none. */
    List<Judged> judge(Inbound account, Reading reading) {
        if (reading.notices().isEmpty()) {
            return List.of(new Judged(reading.kind(), null, Confidence.NONE, null, reading.why()));
        }
        Tokens tokens = Tokens.in(reading.clues(), account, verp, sent);
        Notice main = tokens.main(reading.notices()).orElse(null);
        List<Judged> judged = new ArrayList<>();
        for (Notice notice : reading.notices()) {
            judged.add(judge(notice, notice == main, tokens, reading.clues()));
        }
        return judged;
    }

    private Judged judge(Notice notice, boolean main, Tokens tokens, Clues clues) {
        Optional<UUID> named = tokens.named(notice).or(() -> main ? tokens.first() : Optional.empty());
        if (named.isPresent()) {
            return new Judged(notice.kind(), notice, Confidence.VERP, named.get(), null);
        }
        if (tokens.forged()) {
            return unfounded(notice, "The signature of the address it came to is not ours.");
        }
        return byEnvelopeId(notice, clues)
                .or(() -> byMessageId(notice, clues.messageIds(), Confidence.MESSAGE_ID))
                .orElseGet(() -> byAddress(notice));
    }

    private Optional<Judged> byEnvelopeId(Notice notice, Clues clues) {
        Optional<UUID> signed = clues.envelopeId()
                .flatMap(verp::recipient)
                .filter(id -> sent.address(id).isPresent());
        if (signed.isPresent()) {
            return signed.map(id -> new Judged(notice.kind(), notice, Confidence.ENVELOPE_ID, id, null));
        }
        List<String> ids = clues.envelopeId()
                .map(id -> List.of(id.startsWith("<") ? id : "<" + id + ">"))
                .orElse(List.of());
        return byMessageId(notice, ids, Confidence.ENVELOPE_ID);
    }

    private Optional<Judged> byMessageId(Notice notice, List<String> messageIds, Confidence confidence) {
        for (String messageId : messageIds) {
            Map<UUID, String> readers = sent.readers(messageId);
            Optional<UUID> reader = readers.entrySet().stream()
                    .filter(entry -> notice.names(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (reader.isPresent()) {
                boolean shared = readers.size() > 1 || !sent.isUnguessable(messageId);
                return reader.map(id -> unsigned(notice, confidence, id, shared));
            }
        }
        return Optional.empty();
    }

    /** Somebody else who knows the Message-ID could have made the report up: then only the token would prove it. */
    private Judged unsigned(Notice notice, Confidence confidence, UUID id, boolean shared) {
        return shared && sent.sender(id).filter(verp::tags).isPresent()
                ? new Judged(
                        notice.kind(),
                        notice,
                        Confidence.ADDRESS,
                        id,
                        "The mail had an envelope sender of its own, and the report does not tell it.")
                : new Judged(notice.kind(), notice, confidence, id, null);
    }

    private Judged byAddress(Notice notice) {
        if (notice.guessed()) {
            return unfounded(notice, "It reads like a bounce, and nothing in it tells of which mail.");
        }
        return notice.addresses().stream()
                .flatMap(address -> sent.lastTo(address).stream())
                .findFirst()
                .map(id -> new Judged(notice.kind(), notice, Confidence.ADDRESS, id, null))
                .orElseGet(() -> new Judged(notice.kind(), notice, Confidence.NONE, null, null));
    }

    /** What was guessed is somebody's mail until it is known to be about ours. */
    private static Judged unfounded(Notice notice, String why) {
        BounceKind kind = notice.guessed() ? BounceKind.UNKNOWN : notice.kind();
        return new Judged(kind, notice, Confidence.NONE, null, why);
    }
}
