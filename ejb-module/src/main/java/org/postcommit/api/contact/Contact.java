package org.postcommit.api.contact;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody campaigns can write to.
 *
 * @param address an addr-spec (RFC 5322 §3.4.1, RFC 6531 for non-ASCII) of at most 254 octets
 * @param name display name, at most 255 characters, may be {@code null}
 * @param language BCP 47 tag such as {@code de} or {@code pt-BR}; the default language when {@code null}
 * @param zone IANA time zone such as {@code Europe/Berlin}; the default zone when {@code null}
 * @param attributes what else is known, at most {@value #MAX_ATTRIBUTES}: a {@code String} of at most 500 characters, a
 *     {@code Number} of at most 15 digits before and 6 after the point, or a {@code Boolean}; a date is a string (ISO
 *     8601). A name is a letter followed by letters, digits and {@code _}, at most 50 characters, and none of address,
 *     name, language and zone.
 */
public record Contact(String address, String name, String language, String zone, Map<String, Object> attributes)
        implements Serializable {

    public static final int MAX_ATTRIBUTES = 50;

    /** Attributes in the order of their names; those without a value are left out. */
    public Contact {
        Map<String, Object> copy = new TreeMap<>(attributes == null ? Map.of() : attributes);
        copy.values().removeIf(value -> value == null);
        attributes = Collections.unmodifiableMap(copy);
    }
}
