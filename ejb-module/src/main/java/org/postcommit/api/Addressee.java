package org.postcommit.api;

import java.io.Serializable;

/**
 * Somebody a mail is addressed to or comes from.
 *
 * @param address an addr-spec (RFC 5322 §3.4.1, RFC 6531 for non-ASCII), at most 254 octets
 * @param name display name, may be {@code null}
 * @param language BCP 47 tag such as {@code de} or {@code pt-BR}, may be {@code null}
 * @param zone IANA time zone such as {@code Europe/Berlin}, in which templates write times; UTC when {@code null}
 */
public record Addressee(String address, String name, String language, String zone) implements Serializable {

    public Addressee(String address, String name, String language) {
        this(address, name, language, null);
    }

    public static Addressee of(String address) {
        return new Addressee(address, null, null);
    }

    public static Addressee of(String address, String name) {
        return new Addressee(address, name, null);
    }
}
