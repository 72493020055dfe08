package org.postcommit.bounce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.account.Inbound;
import org.postcommit.account.Verp;

/**
 * What the addresses that a report came to say about its mail.
 *
 * @param readers recipients whose tokens are in it and genuine, with their addresses
 * @param forged whether there is none, and one with a signature that is not ours
 */
record Tokens(Map<UUID, String> readers, boolean forged) {

    static Tokens in(Clues clues, Inbound account, Verp verp, SentMails sent) {
        Map<UUID, String> readers = new LinkedHashMap<>();
        clues.senders().stream()
                .flatMap(address -> verp.tag(address).stream())
                .flatMap(tag -> tag.recipientId().stream())
                .forEach(id -> sent.address(id).ifPresent(address -> readers.put(id, address)));
        return new Tokens(readers, readers.isEmpty() && isForged(clues, account, verp));
    }

    private static boolean isForged(Clues clues, Inbound account, Verp verp) {
        return clues.senders().stream()
                .filter(address -> account.address().equalsIgnoreCase(untagged(address)))
                .flatMap(address -> verp.tag(address).stream())
                .anyMatch(Verp.Tag::isForged);
    }

    private static String untagged(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, address.lastIndexOf('+', at)) + address.substring(at);
    }

    /** The recipient a notice names. */
    Optional<UUID> named(Notice notice) {
        return readers.entrySet().stream()
                .filter(reader -> notice.names(reader.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The recipient of the first token. */
    Optional<UUID> first() {
        return readers.keySet().stream().findFirst();
    }

    /** The one they are about when no notice names any of them: the mail was forwarded, and this is what became of it. */
    Optional<Notice> main(List<Notice> notices) {
        return notices.stream().anyMatch(notice -> named(notice).isPresent())
                ? Optional.empty()
                : notices.stream().reduce(Notice::worse);
    }
}
