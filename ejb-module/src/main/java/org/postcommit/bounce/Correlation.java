package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        Map<UUID, String> tokens = tokens(reading.clues());
        boolean forged = tokens.isEmpty() && isForged(account, reading.clues());
        Notice main = mainOf(reading.notices(), tokens);
        List<Judged> judged = new ArrayList<>();
        for (Notice notice : reading.notices()) {
            judged.add(judge(notice, notice == main, tokens, forged, reading.clues()));
        }
        return judged;
    }

    private Judged judge(Notice notice, boolean main, Map<UUID, String> tokens, boolean forged, Clues clues) {
        Optional<UUID> named = tokens.entrySet().stream()
                .filter(entry -> names(notice, entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> main ? tokens.keySet().stream().findFirst() : Optional.empty());
        if (named.isPresent()) {
            return new Judged(notice.kind(), notice, Confidence.VERP, named.get(), null);
        }
        if (forged) {
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
                    .filter(entry -> names(notice, entry.getValue()))
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

    /** The recipients whose tokens are in it and genuine, with their addresses. */
    private Map<UUID, String> tokens(Clues clues) {
        Map<UUID, String> found = new LinkedHashMap<>();
        clues.senders().stream()
                .flatMap(address -> verp.tag(address).stream())
                .flatMap(tag -> tag.recipientId().stream())
                .forEach(id -> sent.address(id).ifPresent(address -> found.put(id, address)));
        return found;
    }

    private boolean isForged(Inbound account, Clues clues) {
        return clues.senders().stream()
                .filter(address -> account.address().equalsIgnoreCase(untagged(address)))
                .flatMap(address -> verp.tag(address).stream())
                .anyMatch(Verp.Tag::isForged);
    }

    private static String untagged(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, address.lastIndexOf('+', at)) + address.substring(at);
    }

    /** The one a token is about that names none of them: the mail was forwarded, and this is what became of it. */
    private static Notice mainOf(List<Notice> notices, Map<UUID, String> tokens) {
        boolean named = notices.stream()
                .anyMatch(notice -> tokens.values().stream().anyMatch(address -> names(notice, address)));
        return named ? null : notices.stream().reduce(Notice::worse).orElseThrow();
    }

    private static boolean names(Notice notice, String address) {
        return notice.addresses().stream().anyMatch(address::equalsIgnoreCase);
    }
}
