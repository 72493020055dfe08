package org.postcommit.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.config.SigningKeys;

/**
 * Gives each mail an envelope sender of its own, {@code local+token@domain}, by which a report about it is known again,
 * whatever the report says (variable envelope return path). Nobody but this installation can make a token.
 */
@ApplicationScoped
public class Verp {

    private static final String PURPOSE = "verp";

    private SigningKeys keys;
    private KnownAccounts accounts;

    protected Verp() {}

    @Inject
    public Verp(SigningKeys keys, KnownAccounts accounts) {
        this.keys = keys;
        this.accounts = accounts;
    }

    /** The envelope sender for this recipient: a tagged one when the given one is an inbound account's that wants it. */
    public String reversePath(String envelopeFrom, UUID recipientId) {
        if (!accounts.tags(envelopeFrom)) {
            return envelopeFrom;
        }
        int at = envelopeFrom.lastIndexOf('@');
        return envelopeFrom.substring(0, at) + "+" + token(recipientId) + envelopeFrom.substring(at);
    }

    /** Whether mails with this envelope sender get one of their own each. */
    public boolean tags(String envelopeFrom) {
        return accounts.tags(envelopeFrom);
    }

    private String token(UUID recipientId) {
        return new VerpToken(keys.of(PURPOSE)).of(recipientId);
    }

    /**
     * Whether this is one of those addresses: whose, and truly so.
     *
     * @param address anything that stands where an address belongs
     */
    public Optional<Tag> tag(String address) {
        int at = address.lastIndexOf('@');
        int plus = address.lastIndexOf('+', at);
        if (plus < 1 || at - plus - 1 != VerpToken.LENGTH) {
            return Optional.empty();
        }
        return Optional.of(new Tag(recipient(address.substring(plus + 1, at))));
    }

    /** Whose token this is, if it is one of ours. */
    public Optional<UUID> recipient(String token) {
        return new VerpToken(keys.of(PURPOSE)).recipient(token.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * What stands behind the plus.
     *
     * @param recipientId empty when the signature is wrong
     */
    public record Tag(Optional<UUID> recipientId) {

        public boolean isForged() {
            return recipientId.isEmpty();
        }
    }
}
